import { curvature } from '../curve';

// Typed arrays hold a number at every index used here; `as number` tells the compiler so.

/** Straight pieces that a bend is taken for. */
const PIECES = 8;
/** Numbers a line takes in the list of points. */
const STRIDE = (PIECES + 1) * 2;
/** Numbers of a line's outline: its box, and its bend as a parabola over time. */
const OUTLINE = 8;
const LEFT = 0;
const TOP = 1;
const RIGHT = 2;
const BOTTOM = 3;
/** Place across where the line begins in time, rise a px, bow a square px, and the greatest bow. */
const START = 4;
const RISE = 5;
const CURVE = 6;
const BOW = 7;
/** Steeper lines do not run forwards in time all along, or nearly not: they are taken piece by piece. */
const STEEP = 4;

/** Drawn lines as points, to find out what meets what. Places are (along time, across it). */
export class Traces {
  private readonly points: Float64Array;
  private readonly outlines: Float64Array;

  constructor(lines: number) {
    this.points = new Float64Array(lines * STRIDE);
    this.outlines = new Float64Array(lines * OUTLINE);
  }

  /** Draws a line from (`t0`, `s0`), the older work, bent as `bendOf` bends it. */
  trace(line: number, t0: number, s0: number, along: number, across: number): void {
    const c = curvature(along, across);
    const tm = along / 2 - across * c;
    const sm = across / 2 + along * c;
    const { points, outlines } = this;
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
    const at = line * OUTLINE;
    outlines[at + LEFT] = left;
    outlines[at + TOP] = top;
    outlines[at + RIGHT] = right;
    outlines[at + BOTTOM] = bottom;
    const length = Math.abs(along);
    const steep = Math.abs(across) > STEEP * length;
    const bow = steep ? Number.POSITIVE_INFINITY : ((along + (across * across) / along) * c) / 2;
    outlines[at + START] = along < 0 ? s0 + across : s0;
    outlines[at + RISE] = across / along;
    outlines[at + CURVE] = (4 * bow) / (length * length);
    outlines[at + BOW] = Math.abs(bow);
  }

  /**
   * Whether two lines meet, nearly: bends are taken for parabolas over time, which they are but for the
   * steep ones. For searching; `cross` is for counting.
   */
  meet(a: number, b: number): boolean {
    const { outlines } = this;
    const p = a * OUTLINE;
    const q = b * OUTLINE;
    const left = Math.max(outlines[p] as number, outlines[q] as number);
    const right = Math.min(outlines[p + RIGHT] as number, outlines[q + RIGHT] as number);
    if (left > right) return false;
    if ((outlines[p + TOP] as number) > (outlines[q + BOTTOM] as number)) return false;
    if ((outlines[q + TOP] as number) > (outlines[p + BOTTOM] as number)) return false;
    const bow = (outlines[p + BOW] as number) + (outlines[q + BOW] as number);
    if (bow === Number.POSITIVE_INFINITY) return this.cross(a, b);
    const before = this.acrossAt(p, left) - this.acrossAt(q, left);
    const after = this.acrossAt(p, right) - this.acrossAt(q, right);
    if (before > 0 !== after > 0) return true;
    if (Math.abs(before) > bow || Math.abs(after) > bow) return false;
    const middle = (left + right) / 2;
    return this.acrossAt(p, middle) - this.acrossAt(q, middle) > 0 !== before > 0;
  }

  /** Whether two lines meet, piece by piece. */
  cross(a: number, b: number): boolean {
    const { outlines } = this;
    const p = a * OUTLINE;
    const q = b * OUTLINE;
    const left = Math.max(outlines[p] as number, outlines[q] as number);
    const right = Math.min(outlines[p + RIGHT] as number, outlines[q + RIGHT] as number);
    const top = Math.max(outlines[p + TOP] as number, outlines[q + TOP] as number);
    const bottom = Math.min(outlines[p + BOTTOM] as number, outlines[q + BOTTOM] as number);
    if (left > right || top > bottom) return false;
    return this.piecesMeet(a * STRIDE, b * STRIDE, left, top, right, bottom);
  }

  /** Whether the box around a line stands off the box at `at` of `others`. */
  isOff(line: number, others: Float64Array, at: number): boolean {
    const { outlines } = this;
    const a = line * OUTLINE;
    return (
      (outlines[a + TOP] as number) > (others[at + 3] as number) ||
      (outlines[a + BOTTOM] as number) < (others[at + 1] as number) ||
      (outlines[a] as number) > (others[at + 2] as number) ||
      (outlines[a + RIGHT] as number) < (others[at] as number)
    );
  }

  /** Whether a line runs through a box. */
  passes(line: number, left: number, top: number, right: number, bottom: number): boolean {
    const { points, outlines } = this;
    const at = line * OUTLINE;
    if ((outlines[at] as number) > right || (outlines[at + RIGHT] as number) < left) return false;
    if ((outlines[at + TOP] as number) > bottom || (outlines[at + BOTTOM] as number) < top) return false;
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

  /** Where a line stands across time at `t`, which is inside its span; `at` is where its outline begins. */
  private acrossAt(at: number, t: number): number {
    const { outlines } = this;
    const from = t - (outlines[at] as number);
    const to = (outlines[at + RIGHT] as number) - t;
    return (
      (outlines[at + START] as number) +
      from * ((outlines[at + RISE] as number) + (outlines[at + CURVE] as number) * to)
    );
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
