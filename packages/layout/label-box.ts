import type { LabelSide } from './placement';

/** Sizes of labels in px: of works, and of the work in focus, which is set in serif. */
export const LABEL_SIZE = 12.5;
export const FOCUS_LABEL_SIZE = 17;
/** From the shape to its label; the work in focus has a ring between them. */
export const LABEL_GAP = 4;
export const FOCUS_LABEL_GAP = 10;
/** Parts of the size above the baseline and below it, and from the middle of a capital down to the baseline. */
const ASCENT = 0.72;
const DESCENT = 0.24;
const MIDDLE = 0.34;

export interface LabelPlace {
  readonly x: number;
  /** Of the baseline. */
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
}

/** Where the label of a shape at `x`, `y` stands: `half` is half the shape's size, `gap` what keeps it clear. */
export function labelPlace(
  side: LabelSide,
  x: number,
  y: number,
  half: number,
  size = LABEL_SIZE,
  gap = LABEL_GAP,
): LabelPlace {
  const away = half + gap;
  if (side === 'above') return { x, y: y - away, anchor: 'middle' };
  if (side === 'below') return { x, y: y + away - 1 + size * ASCENT, anchor: 'middle' };
  if (side === 'right') return { x: x + away, y: y + size * MIDDLE, anchor: 'start' };
  return { x: x - away, y: y + size * MIDDLE, anchor: 'end' };
}

/** The box [left, top, right, bottom] of a label of this width. */
export function labelBox(
  { x, y, anchor }: LabelPlace,
  width: number,
  size = LABEL_SIZE,
): readonly [number, number, number, number] {
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  return [left, y - size * ASCENT, left + width, y + size * DESCENT];
}
