import { ABOVE_LANES, LANE } from './frame';

/** The lanes of a picture: numbers go on from 0 at the first frame's top; added lanes may be negative. */
export interface LaneRange {
  readonly first: number;
  readonly last: number;
  /** The first lane of undated works; the dated stand above it. */
  readonly undated?: number;
}

/** How many shapes may stand next to each other in time, px: nearer ones take lanes of their own. */
const SHAPE = 26;
const SPARE = 1.25;

/** Number of the lane at a height, and back. */
export function laneAt(y: number): number {
  return Math.round((y - ABOVE_LANES) / LANE);
}
export function heightOf(lane: number): number {
  return ABOVE_LANES + lane * LANE;
}

/**
 * The lanes for works that need `lanes` of them, `rows` of them for undated ones at the foot. What is
 * `fixed` keeps its lane; new lanes open above and below, or above alone where undated works stand below.
 */
export function laneRange(
  lanes: number,
  rows: number,
  fixedDated: readonly number[],
  fixedUndated: readonly number[],
): LaneRange {
  const top = Math.min(0, ...fixedDated);
  const bottom = Math.max(...fixedDated, -1);
  if (rows === 0) {
    const last = Math.max(lanes - 1, bottom);
    return { first: top, last };
  }
  const undated = fixedUndated.length > 0 ? Math.min(...fixedUndated) : Math.max(lanes - rows, bottom + 1);
  const last = Math.max(undated + rows - 1, ...fixedUndated);
  return { first: Math.min(top, last + 1 - lanes), last, undated };
}

/** Lanes that so many works at nearly the same time take, with some to spare. */
export function crowdedLanes(places: readonly number[]): number {
  const sorted = places.toSorted((a, b) => a - b);
  let most = 0;
  let from = 0;
  for (let to = 0; to < sorted.length; to++) {
    while ((sorted[to] ?? 0) - (sorted[from] ?? 0) > SHAPE) from++;
    most = Math.max(most, to - from + 1);
  }
  return Math.ceil(most * SPARE);
}
