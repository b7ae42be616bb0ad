/** Numbers from 0 on, in order. */
type Values = ArrayLike<number> & Iterable<number>;

/**
 * Of some values those with the highest counts, then the highest totals, then the lowest numbers: at most
 * `most`. Linear, as a million authors are gone through at every change of a filter.
 */
export function leadingValues(
  values: Values,
  counts: Uint32Array,
  totals: Uint32Array,
  most: number,
): number[] {
  return leading(values, counts, most, (tied, rest) =>
    leading(tied, totals, rest, (same, last) => same.slice(0, last)),
  );
}

/** Those above the number that `most` of them reach, and of those at it as many as there is room for. */
function leading(
  values: Values,
  numbers: Uint32Array,
  most: number,
  chosen: (tied: readonly number[], rest: number) => readonly number[],
): number[] {
  if (values.length <= most) return [...values];
  const least = reachedBy(values, numbers, most);
  const above: number[] = [];
  const tied: number[] = [];
  for (let i = 0; i < values.length; i++) {
    const value = values[i] ?? 0;
    const number = numbers[value] ?? 0;
    if (number > least) above.push(value);
    else if (number === least) tied.push(value);
  }
  return [...above, ...chosen(tied, most - above.length)];
}

/** The highest number that at least `most` of these values reach. */
function reachedBy(values: Values, numbers: Uint32Array, most: number): number {
  let highest = 0;
  for (let i = 0; i < values.length; i++) highest = Math.max(highest, numbers[values[i] ?? 0] ?? 0);
  const having = new Uint32Array(highest + 1);
  for (let i = 0; i < values.length; i++) {
    const number = numbers[values[i] ?? 0] ?? 0;
    having[number] = (having[number] ?? 0) + 1;
  }
  let reached = 0;
  for (let number = highest; number > 0; number--) {
    reached += having[number] ?? 0;
    if (reached >= most) return number;
  }
  return 0;
}
