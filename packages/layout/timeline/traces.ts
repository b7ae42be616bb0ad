import { curvature } from '../curve';

// Typed arrays hold a number at every index used here; `as number` tells the compiler so.

/** Straight pieces that a bend is taken for. */
const PIECES = 8;
/** Numbers a line takes in the list of points. */
const STRIDE = (PIECES + 1) * 2;

/** Drawn lines as points, to find out what meets what. Places are (along time, across it). */
export class Traces {
  /** Points of the lines, and boxes [left, top, right, bottom] around whole lines. */
  private readonly points: Float64Array;
  private readonly boxes: Float64Array;
  /** How far a line bows from its chord; infinite where it does not run forwards all along. */
  private readonly bows: Float64Array;

  constructor(lines: number) {
    this.points = new Float64Array(lines * STRIDE);
    this.boxes = new Float64Array(lines * 4);
    this.bows = new Float64Array(lines);
  }

  /** Draws a line from (`t0`, `s0`), the older work, bent as `bendOf` bends it. */
  trace(line: number, t0: number, s0: number, along: number, across: number): void {
    const c = curvature(along, across);
    const tm = along / 2 - across * c;
    const sm = across / 2 + along * c;
    const { points, boxes } = this;
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
    const forwards = tm > 0 && tm < along;
    this.bows[line] = forwards
      ? Math.abs((along * c) / 2) + Math.abs((across * c * across) / along / 2)
      : Infinity;
  }

  /** Whether two lines meet. */
  meet(a: number, b: number): boolean {
    const { boxes } = this;
    const p = a * 4;
    const q = b * 4;
    const left = Math.max(boxes[p] as number, boxes[q] as number);
    const right = Math.min(boxes[p + 2] as number, boxes[q + 2] as number);
    if (left > right) return false;
    const top = Math.max(boxes[p + 1] as number, boxes[q + 1] as number);
    const bottom = Math.min(boxes[p + 3] as number, boxes[q + 3] as number);
    if (top > bottom) return false;
    const bow = (this.bows[a] as number) + (this.bows[b] as number);
    if (bow < Infinity) {
      const before = this.across(a, left) - this.across(b, left);
      const after = this.across(a, right) - this.across(b, right);
      if (before > 0 !== after > 0) return true;
      // Two bends that bow towards each other may still meet twice; their middles tell.
      if (Math.min(Math.abs(before), Math.abs(after)) > bow) return false;
      const middle = (left + right) / 2;
      return this.across(a, middle) - this.across(b, middle) > 0 !== before > 0;
    }
    return this.piecesMeet(a * STRIDE, b * STRIDE, left, top, right, bottom);
  }

  /** Whether the box around a line stands off the box at `at` of `others`. */
  isOff(line: number, others: Float64Array, at: number): boolean {
    const { boxes } = this;
    const a = line * 4;
    return (
      (boxes[a + 1] as number) > (others[at + 3] as number) ||
      (boxes[a + 3] as number) < (others[at + 1] as number) ||
      (boxes[a] as number) > (others[at + 2] as number) ||
      (boxes[a + 2] as number) < (others[at] as number)
    );
  }

  /** Whether a line runs through a box. */
  passes(line: number, left: number, top: number, right: number, bottom: number): boolean {
    const { points, boxes } = this;
    const at = line * 4;
    if ((boxes[at] as number) > right || (boxes[at + 2] as number) < left) return false;
    if ((boxes[at + 1] as number) > bottom || (boxes[at + 3] as number) < top) return false;
    const a = line * STRIDE;
    for (let i = a; i < a + STRIDE - 2; i += 2) {
      const x1 = points[i] as number;
      const y1 = points[i + 1] as number;
      const x2 = points[i + 2] as number;
      const y2 = points[i + 3] as number;
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

  /** Where a line that runs forwards stands across time at `t`, which is inside its span. */
  private across(line: number, t: number): number {
    const { points, boxes } = this;
    const first = boxes[line * 4] as number;
    const last = boxes[line * 4 + 2] as number;
    const a = line * STRIDE;
    if (t <= first) return points[a + 1] as number;
    if (t >= last) return points[a + STRIDE - 1] as number;
    let k = Math.min(PIECES - 1, Math.floor(((t - first) / (last - first)) * PIECES));
    while (k > 0 && (points[a + 2 * k] as number) > t) k--;
    while (k < PIECES - 1 && (points[a + 2 * k + 2] as number) < t) k++;
    const x1 = points[a + 2 * k] as number;
    const y1 = points[a + 2 * k + 1] as number;
    const x2 = points[a + 2 * k + 2] as number;
    const y2 = points[a + 2 * k + 3] as number;
    return y1 + ((y2 - y1) * (t - x1)) / (x2 - x1);
  }

  private piecesMeet(
    a: number,
    b: number,
    left: number,
    top: number,
    right: number,
    bottom: number,
  ): boolean {
    const p = this.points;
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
}
