/** A point in layout units, y down the page. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Above this many lines all are drawn straight. */
export const CURVED_LINES_LIMIT = 2000;

/** What parts two lines between the same two works from each other, in curvature. */
const PARALLEL = 0.09;

/**
 * The curvature of the one quadratic bend of a line, so that it leaves the older work nearly flat:
 * −0.28 Δy/Δx, at most 0.16, and less for steep lines. In the upright frame time runs up the page and the
 * same rule holds for the turned page. `nth` counts the lines between the same two works.
 */
export function bendCurvature(older: Point, newer: Point, upright = false, nth = 0): number {
  const dx = newer.x - older.x;
  const dy = newer.y - older.y;
  return (upright ? curvature(-dy, dx) : curvature(dx, dy)) + apart(nth);
}

/** The control point of a line with this curvature: so many lengths of the line beside its middle. */
export function bendPoint(older: Point, newer: Point, curvature: number): Point {
  return {
    x: (older.x + newer.x) / 2 - (newer.y - older.y) * curvature,
    y: (older.y + newer.y) / 2 + (newer.x - older.x) * curvature,
  };
}

/** The control point of a line as every part of the house bends it. */
export function bendOf(older: Point, newer: Point, upright = false, nth = 0): Point {
  return bendPoint(older, newer, bendCurvature(older, newer, upright, nth));
}

/** Of each link how many links between the same two works stand before it, either way round. */
export function nthOfPair(links: readonly { readonly from: string; readonly to: string }[]): number[] {
  const seen = new Map<string, number>();
  return links.map(({ from, to }) => {
    const pair = from < to ? `${from} ${to}` : `${to} ${from}`;
    const nth = seen.get(pair) ?? 0;
    seen.set(pair, nth + 1);
    return nth;
  });
}

/** Curvature of a line that runs `along` the time axis and `across` it; positive bends to later lanes. */
export function curvature(along: number, across: number): number {
  const slope = across / (along || 1);
  const steep = Math.abs(slope);
  const most = steep > 2.5 ? 0.07 : steep > 1.2 ? 0.11 : 0.16;
  return Math.max(-most, Math.min(most, -0.28 * slope));
}

function apart(nth: number): number {
  const step = Math.ceil(nth / 2) * PARALLEL;
  return nth % 2 === 0 ? -step : step;
}

/** A point of the bend: `t` from 0 at the older work to 1 at the newer. */
export function pointAt(older: Point, bend: Point, newer: Point, t: number): Point {
  const u = 1 - t;
  return {
    x: u * u * older.x + 2 * u * t * bend.x + t * t * newer.x,
    y: u * u * older.y + 2 * u * t * bend.y + t * t * newer.y,
  };
}
