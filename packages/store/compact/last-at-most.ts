/**
 * Of a list that only grows upwards: the index of the last item that is at most `value`, from `low` to `high`;
 * `low` where there is none.
 */
export function lastAtMost(
  items: ArrayLike<number>,
  value: number,
  low = 0,
  high = items.length - 1,
): number {
  let [first, last] = [low, high];
  while (first < last) {
    const middle = Math.floor((first + last + 1) / 2);
    if ((items[middle] ?? 0) <= value) first = middle;
    else last = middle - 1;
  }
  return first;
}
