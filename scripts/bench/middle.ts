/** The middle one of some values; of an even number the higher of the two. */
export function middle(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

/** The middle of what several runs give, one after the other. */
export async function middleOf(runs: number, run: () => number | Promise<number>): Promise<number> {
  const values: number[] = [];
  for (let i = 0; i < runs; i++) values.push(await run());
  return middle(values);
}

/** Seconds since an instant of `performance.now()`. */
export function seconds(since: number): number {
  return (performance.now() - since) / 1000;
}

/** Seconds that work takes. */
export async function timed(work: () => Promise<unknown>): Promise<number> {
  const since = performance.now();
  await work();
  return seconds(since);
}
