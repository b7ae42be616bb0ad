import { curvature } from '../curve';

// Typed arrays hold a number at every index used here; `as number` tells the compiler so.

/** Straight pieces that a bend is taken for while works are moved. */
export const PIECES = 8;
/** Numbers a line takes in the list of points. */
export const STRIDE = (PIECES + 1) * 2;

/**
 * Writes the points of line number `line`, bent as `bendOf` bends it, into `points`, and the box around
 * them into `boxes`. Places are (along time, across it).
 */
export function traceLine(
  points: Float64Array,
  boxes: Float64Array,
  line: number,
  t0: number,
  s0: number,
  along: number,
  across: number,
): void {
  const c = curvature(along, across);
  const tm = along / 2 - across * c;
  const sm = across / 2 + along * c;
  let left = t0;
  let top = s0;
  let right = t0;
  let bottom = s0;
  for (let k = 0, at = line * STRIDE; k <= PIECES; k++, at += 2) {
    const v = k / PIECES;
    const bend = 2 * (1 - v) * v;
    const t = t0 + bend * tm + v * v * along;
    const s = s0 + bend * sm + v * v * across;
    points[at] = t;
    points[at + 1] = s;
    if (t < left) left = t;
    if (t > right) right = t;
    if (s < top) top = s;
    if (s > bottom) bottom = s;
  }
  const at = line * 4;
  boxes[at] = left;
  boxes[at + 1] = top;
  boxes[at + 2] = right;
  boxes[at + 3] = bottom;
}

/**
 * Whether two lines meet: `p` holds the points of all lines, `a` and `b` are where those of the two
 * begin. Boxes [left, top, right, bottom] of whole lines stand in `boxes` at `ba` and `bb`.
 */
export function linesMeet(
  p: Float64Array,
  a: number,
  b: number,
  boxes: Float64Array,
  ba: number,
  bb: number,
): boolean {
  const left = Math.max(boxes[ba] as number, boxes[bb] as number);
  const right = Math.min(boxes[ba + 2] as number, boxes[bb + 2] as number);
  if (left > right) return false;
  const top = Math.max(boxes[ba + 1] as number, boxes[bb + 1] as number);
  const bottom = Math.min(boxes[ba + 3] as number, boxes[bb + 3] as number);
  if (top > bottom) return false;
  for (let i = a; i < a + STRIDE - 2; i += 2) {
    const x1 = p[i] as number;
    const y1 = p[i + 1] as number;
    const x2 = p[i + 2] as number;
    const y2 = p[i + 3] as number;
    if ((x1 < left && x2 < left) || (x1 > right && x2 > right)) continue;
    if ((y1 < top && y2 < top) || (y1 > bottom && y2 > bottom)) continue;
    const dx = x2 - x1;
    const dy = y2 - y1;
    let side = dx * ((p[b + 1] as number) - y1) - dy * ((p[b] as number) - x1);
    for (let j = b + 2; j < b + STRIDE; j += 2) {
      const next = dx * ((p[j + 1] as number) - y1) - dy * ((p[j] as number) - x1);
      if (side > 0 !== next > 0) {
        const x3 = p[j - 2] as number;
        const y3 = p[j - 1] as number;
        const ex = (p[j] as number) - x3;
        const ey = (p[j + 1] as number) - y3;
        if (ex * (y1 - y3) - ey * (x1 - x3) > 0 !== ex * (y2 - y3) - ey * (x2 - x3) > 0) return true;
      }
      side = next;
    }
  }
  return false;
}

/** Whether the line whose points begin at `a` of `p`, with its box at `ba`, runs through a box. */
export function lineThrough(
  p: Float64Array,
  a: number,
  boxes: Float64Array,
  ba: number,
  left: number,
  top: number,
  right: number,
  bottom: number,
): boolean {
  if ((boxes[ba] as number) > right || (boxes[ba + 2] as number) < left) return false;
  if ((boxes[ba + 1] as number) > bottom || (boxes[ba + 3] as number) < top) return false;
  for (let i = a; i < a + STRIDE - 2; i += 2) {
    const x1 = p[i] as number;
    const y1 = p[i + 1] as number;
    const x2 = p[i + 2] as number;
    const y2 = p[i + 3] as number;
    if ((x1 < left && x2 < left) || (x1 > right && x2 > right)) continue;
    if ((y1 < top && y2 < top) || (y1 > bottom && y2 > bottom)) continue;
    const dx = x2 - x1;
    const dy = y2 - y1;
    const c1 = dx * (top - y1) - dy * (left - x1);
    const c2 = dx * (top - y1) - dy * (right - x1);
    const c3 = dx * (bottom - y1) - dy * (left - x1);
    const c4 = dx * (bottom - y1) - dy * (right - x1);
    if (!((c1 > 0 && c2 > 0 && c3 > 0 && c4 > 0) || (c1 < 0 && c2 < 0 && c3 < 0 && c4 < 0))) return true;
  }
  return false;
}
