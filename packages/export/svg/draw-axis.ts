import { type Palette, textWidth } from '@stemma/layout';
import type { SvgPicture } from './svg-picture';
import { writeText } from './write-text';
import { element } from './xml';

/** Height of the years above the picture; px. */
export const AXIS_HEIGHT = 28;
const SIZE = 12;

/** Years above the picture, their lines behind it, and the rule of the lane of undated works. */
export function drawAxis({ placement, words }: SvgPicture, palette: Palette): string {
  const { ticks, minor, undatedLane, left = 0, top = 0, width, height } = placement;
  const lines = ticks.map(({ at }) => vertical(at, top, top + height, palette.grid));
  const quarters = minor.map((at) => vertical(at, top - 4, top, palette.rule2));
  const years = ticks.map(({ at, label, earlier }, i) => {
    const next = ticks[i + 1];
    if (!next || !label) return '';
    const fits = textWidth(words.earlier, SIZE) + 6 <= next.at - at;
    const text = earlier && fits ? words.earlier : label;
    return writeText(text, (at + next.at) / 2, top - 10, {
      size: SIZE,
      fill: palette.ink3,
      anchor: 'middle',
    });
  });
  if (undatedLane === undefined) return [...lines, ...quarters, ...years].join('');
  const y = undatedLane - 22;
  const rule = element('line', {
    x1: left,
    y1: y,
    x2: left + width,
    y2: y,
    stroke: palette.rule2,
    'stroke-dasharray': '1 4',
  });
  const undated = writeText(words.undated, left + 8, undatedLane + 4, { size: SIZE, fill: palette.ink3 });
  return [...lines, ...quarters, ...years, rule, undated].join('');
}

function vertical(x: number, y1: number, y2: number, stroke: string): string {
  return element('line', { x1: x, y1, x2: x, y2, stroke });
}
