import type { Axis, Tick } from './placement';
import { textWidth } from './text-width';

const TICK_SIZE = 12;
const QUARTER_TICKS_FROM = 70;

/** Where a date (decimal year) stands on the axis, in layout units, to a tenth. */
export function placeOnAxis({ knots }: Axis, year: number): number {
  let low = 0;
  let high = knots.length - 1;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((knots[middle]?.[0] ?? 0) <= year) low = middle;
    else high = middle;
  }
  const [fromYear, from] = knots[low] ?? [year, 0];
  const [toYear, to] = knots[high] ?? [year, 0];
  if (year <= fromYear || toYear === fromYear) return from;
  return Math.round((from + (to - from) * Math.min(1, (year - fromYear) / (toYear - fromYear))) * 10) / 10;
}

/**
 * The starts of years and the end of the last, each with what stands between it and the next: the year,
 * `’16` where that is too wide, `1986–2012` for years drawn together, nothing where nothing fits.
 */
export function ticksOf(axis: Axis): Tick[] {
  const starts = yearStarts(axis);
  return starts.map(([year, at], i) => {
    const next = starts[i + 1];
    if (!next) return { at };
    const label = yearLabel(year, next[0], next[1] - at);
    const earlier = next[0] === axis.earlierUntil;
    return { at, ...(label && { label }), ...(earlier && { earlier }) };
  });
}

/** Starts of quarters within years that are wide enough to show them. */
export function quarterTicks(axis: Axis): number[] {
  const starts = yearStarts(axis);
  return starts.flatMap(([year, at], i) => {
    const next = starts[i + 1];
    if (next?.[0] !== year + 1 || next[1] - at <= QUARTER_TICKS_FROM) return [];
    return axis.knots.filter(([quarter]) => quarter > year && quarter < year + 1).map(([, x]) => x);
  });
}

function yearStarts({ knots, earlierUntil = 0 }: Axis) {
  return knots.filter(([year], i) => Number.isInteger(year) && (i === 0 || year >= earlierUntil));
}

function yearLabel(year: number, next: number, width: number): string | undefined {
  const together = next - year > 1;
  const forms = together
    ? [`${year}–${next - 1}`, `–${next - 1}`, '…']
    : [`${year}`, `’${String(year).slice(-2)}`];
  return forms.find((form) => textWidth(form, TICK_SIZE) + 6 <= width);
}
