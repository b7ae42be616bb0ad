/** The first `most` of many in an order, sorted: in memory stand at most four times as many. */
export function best<T>(all: Iterable<T>, most: number, order: (a: T, b: T) => number): T[] {
  let kept: T[] = [];
  let last: T | undefined;
  for (const one of all) {
    if (last !== undefined && order(one, last) > 0) continue;
    kept.push(one);
    if (kept.length < 4 * most) continue;
    kept = kept.sort(order).slice(0, most);
    last = kept.at(-1);
  }
  return kept.sort(order).slice(0, most);
}
