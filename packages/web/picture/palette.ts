import { PALETTES, type Palette } from '@stemma/layout';

/** Opacity of a line that nothing is said of, where more contrast is asked for. */
const QUIET_WITH_CONTRAST = 0.6;

/**
 * Colours of the canvas, read from the page's custom properties, which follow theme and contrast; the
 * theme's own where a property is absent.
 */
export function readPalette(theme: 'light' | 'dark'): Palette {
  const style = getComputedStyle(document.documentElement);
  const base = PALETTES[theme];
  const value = (name: string, otherwise: string) => {
    const text = style.getPropertyValue(`--${name}`).trim();
    return /^#[0-9a-f]{6}$/i.test(text) ? text : otherwise;
  };
  return {
    paper: value('paper', base.paper),
    ink: value('ink', base.ink),
    ink2: value('ink2', base.ink2),
    ink3: value('ink3', base.ink3),
    accent: value('accent', base.accent),
    edge: value('edge', base.edge),
    rule: value('rule', base.rule),
    rule2: value('rule2', base.rule2),
    grid: value('grid', base.grid),
    organisations: base.organisations.map((colour, slot) => value(`org-${slot}`, colour)),
    other: value('org-other', base.other),
    quiet: matchMedia('(prefers-contrast: more)').matches ? QUIET_WITH_CONTRAST : base.quiet,
  };
}

/** Red, green and blue from 0 to 1 of a `#rrggbb` colour, as shaders take them. */
export function rgb(colour: string): [number, number, number] {
  const value = Number.parseInt(colour.slice(1), 16);
  return [((value >> 16) & 255) / 255, ((value >> 8) & 255) / 255, (value & 255) / 255];
}
