import type { Axis } from './placement';

/** Width of a quarter without works, in the unit of a work. */
const EMPTY_QUARTER = 0.36;
/** So many years without a work, one after the other, are drawn together in little room. */
const LONG_GAP = 3;
const GAP_WIDTH = 2 * 4 * EMPTY_QUARTER;
/** The same before the bulk of the works, where a few forebears stand. */
const EARLY_QUARTER = 0.1;
const EARLY_GAP_WIDTH = 0.7;
/** Works before a long gap are forebears while they are few: at most so many, or this part of all. */
const FEW = 3;
const FEW_PART = 0.08;
/** Width of a work in years that are added to an axis, in layout units. */
const ADDED_WORK = 12;

/** A stretch of time up to `until` (decimal year); `width` in the unit of a work. */
interface Stretch {
  readonly until: number;
  readonly width: number;
}

/**
 * A time axis from `start` to `end` (layout units) for works of these dates (decimal years). Time never
 * runs backwards and is linear within a quarter; a quarter is as wide as 0.36 + (half its works and a
 * quarter of each neighbour's)^0.95 works. Three or more years without a work take little room together.
 * With `even` all years are equally wide.
 */
export function timeAxis(years: readonly number[], start: number, end: number, even = false): Axis {
  const span = yearSpan(years);
  if (!span) return { knots: [] };
  if (even) {
    const stretches = Array.from({ length: span[1] - span[0] }, (_, i) => ({
      until: span[0] + i + 1,
      width: 1,
    }));
    return { knots: knotsOf(span[0], stretches, start, end) };
  }
  const { stretches, earlierUntil } = stretchesOf(years, span);
  return { knots: knotsOf(span[0], stretches, start, end), ...(earlierUntil && { earlierUntil }) };
}

/** The axis with whole years added at its ends, so that it holds these dates; what it held keeps its place. */
export function extendAxis(axis: Axis, years: readonly number[]): Axis {
  const [first, last] = [axis.knots[0], axis.knots.at(-1)];
  if (!first || !last) return timeAxis(years, 0, ADDED_WORK * years.length);
  const knots = [...axis.knots];
  const before = years.filter((year) => year < first[0]);
  const after = years.filter((year) => year >= last[0]);
  if (before.length > 0) {
    const from = Math.floor(Math.min(...before));
    const { stretches } = stretchesOf(before, [from, first[0]]);
    const start = first[1] - widthOf(stretches) * ADDED_WORK;
    knots.unshift(...knotsOf(from, stretches, start, first[1]).slice(0, -1));
  }
  if (after.length > 0) {
    const { stretches } = stretchesOf(after, [last[0], Math.floor(Math.max(...after)) + 1]);
    knots.push(...knotsOf(last[0], stretches, last[1], last[1] + widthOf(stretches) * ADDED_WORK).slice(1));
  }
  return { ...axis, knots };
}

function yearSpan(years: readonly number[]): [number, number] | undefined {
  if (years.length === 0) return;
  const first = years.reduce((a, b) => Math.min(a, b));
  const last = years.reduce((a, b) => Math.max(a, b));
  return [Math.floor(first), Math.floor(last) + 1];
}

function knotsOf(first: number, stretches: readonly Stretch[], start: number, end: number) {
  const perUnit = (end - start) / widthOf(stretches);
  const knots: [number, number][] = [[first, round(start)]];
  let at = start;
  for (const { until, width } of stretches) {
    at += width * perUnit;
    knots.push([until, round(at)]);
  }
  return knots;
}

function stretchesOf(years: readonly number[], [first, end]: readonly [number, number]) {
  const quarters = new Array<number>((end - first) * 4).fill(0);
  for (const year of years) {
    const k = Math.floor((year - first) * 4);
    quarters[k] = (quarters[k] ?? 0) + 1;
  }
  const gaps = longGaps(quarters, first);
  const earlierUntil = endOfEarlier(years, gaps);
  const stretches: Stretch[] = [];
  for (let k = 0; k < quarters.length; ) {
    const from = first + k / 4;
    const early = earlierUntil !== undefined && from < earlierUntil;
    const gap = gaps.find(([start]) => start === from);
    const until = gap ? gap[1] : from + 0.25;
    const works = (quarters[k] ?? 0) / 2 + ((quarters[k - 1] ?? 0) + (quarters[k + 1] ?? 0)) / 4;
    const width = gap
      ? early
        ? EARLY_GAP_WIDTH
        : GAP_WIDTH
      : (early ? EARLY_QUARTER : EMPTY_QUARTER) + nearlyLinear(works);
    stretches.push({ until, width });
    k += (until - from) * 4;
  }
  return { stretches, earlierUntil };
}

/** Runs of at least three whole years without works, as [first year, first year after]. */
function longGaps(quarters: readonly number[], first: number): [number, number][] {
  const gaps: [number, number][] = [];
  const end = first + quarters.length / 4;
  let from = first;
  for (let year = first; year <= end; year++) {
    const k = (year - first) * 4;
    if (year < end && quarters.slice(k, k + 4).every((works) => works === 0)) continue;
    if (year - from >= LONG_GAP) gaps.push([from, year]);
    from = year + 1;
  }
  return gaps;
}

/** The end of the last long gap that only a few works stand before. */
function endOfEarlier(years: readonly number[], gaps: readonly (readonly [number, number])[]) {
  const few = Math.max(FEW, years.length * FEW_PART);
  const gap = gaps.findLast(([, end]) => {
    const before = years.filter((year) => year < end).length;
    return before <= few && 2 * before < years.length;
  });
  return gap?.[1];
}

/** x^(61/64), near enough to x^0.95; square roots alone are the same on every machine. */
function nearlyLinear(x: number): number {
  if (x === 0) return 0;
  let root = x;
  for (let i = 0; i < 6; i++) root = Math.sqrt(root);
  return x / (root * root * root);
}

function widthOf(stretches: readonly Stretch[]): number {
  return stretches.reduce((sum, { width }) => sum + width, 0);
}

function round(x: number): number {
  return Math.round(x * 10) / 10;
}
