import {
  FOCUS_LABEL_GAP,
  FOCUS_LABEL_SIZE,
  HALF_SIZE,
  LABEL_GAP,
  LABEL_SIZE,
  labelPlace,
  type Palette,
  type PlacedWork,
  shapeOf,
} from '@stemma/layout';
import type { SvgPicture } from './svg-picture';
import { fontOf } from './write-text';
import { element, escapeXml } from './xml';

/** Width of the paper-coloured halo around a label, px on both sides together. */
const HALO = 3.4;

/** The names that have room, each on a halo; those beside the focus are strong. */
export function drawLabels({ placement, works, links, focus }: SvgPicture, palette: Palette): string {
  const kinds = new Map(works.map(({ id, kind }) => [id, kind]));
  const near = new Set(
    links.flatMap(({ from, to }) => (focus.includes(from) ? [to] : focus.includes(to) ? [from] : [])),
  );
  const labels = placement.works.map((work) => {
    const kind = kinds.get(work.id);
    if (!kind || !work.side) return '';
    const isFocus = focus.includes(work.id);
    const [size, gap] = isFocus ? [FOCUS_LABEL_SIZE, FOCUS_LABEL_GAP] : [LABEL_SIZE, LABEL_GAP];
    const half = work.radius * HALF_SIZE[shapeOf(kind)];
    const { x, y, anchor } = labelPlace(work.side, work.x, work.y, half, size, gap);
    const strong = isFocus || near.has(work.id);
    const font = fontOf(isFocus ? 'serif650' : strong ? 'sans600' : 'sans400', size);
    const fill = strong ? palette.ink : palette.ink2;
    return element('text', { x, y, ...font, fill, 'text-anchor': anchor }, ...parts(work, palette));
  });
  const halo = {
    stroke: palette.paper,
    'stroke-width': HALO,
    'stroke-linejoin': 'round',
    'paint-order': 'stroke',
  };
  return element('g', halo, ...labels);
}

/** The name between the marks of its cut ends. */
function parts({ label, before = '', after = '' }: PlacedWork, palette: Palette): string[] {
  const name = label.slice(before.length, label.length - after.length);
  const mark = (text: string) =>
    text === ''
      ? ''
      : element('tspan', { ...fontOf('sans400', LABEL_SIZE), fill: palette.ink3 }, escapeXml(text));
  return [mark(before), escapeXml(name), mark(after)];
}
