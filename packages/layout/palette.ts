export type Theme = 'light' | 'dark';

/** Colours of one theme, as `#rrggbb`; `organisations` by palette slot, `other` for all without one. */
export interface Palette {
  readonly paper: string;
  readonly ink: string;
  readonly ink2: string;
  readonly ink3: string;
  readonly accent: string;
  readonly edge: string;
  readonly rule: string;
  readonly rule2: string;
  readonly grid: string;
  readonly organisations: readonly string[];
  readonly other: string;
  /** Opacity of a line that does not touch the chosen work. */
  readonly quiet: number;
}

/** The colours of the canvas; the page's CSS variables hold the same values, and a test compares them. */
export const PALETTES: Readonly<Record<Theme, Palette>> = {
  light: {
    paper: '#fbfaf6',
    ink: '#1d1c1a',
    ink2: '#57534b',
    ink3: '#6c675e',
    accent: '#b3261e',
    edge: '#4a463e',
    rule: '#ddd9ce',
    rule2: '#c4bfb2',
    grid: '#ece9e0',
    organisations: ['#14227a', '#2b6e62', '#7331af', '#1f8fbf', '#cd6c14', '#476000', '#6e5dda', '#551036'],
    other: '#8a867c',
    quiet: 0.3,
  },
  dark: {
    paper: '#15171a',
    ink: '#ece9e2',
    ink2: '#b5b0a6',
    ink3: '#979288',
    accent: '#ff7a66',
    edge: '#b9b4a9',
    rule: '#2e3136',
    rule2: '#454950',
    grid: '#1f2226',
    organisations: ['#4a97e3', '#5fd3a8', '#c4b2fc', '#a6e6fa', '#fab345', '#e3ec8a', '#666ce4', '#a45ca4'],
    other: '#8b8880',
    quiet: 0.34,
  },
};

/** The colour of an organisation's slot; without a slot, the grey of all others. */
export function organisationColour(palette: Palette, slot: number | undefined): string {
  return (slot === undefined ? undefined : palette.organisations[slot]) ?? palette.other;
}
