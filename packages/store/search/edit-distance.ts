let rows = [new Uint16Array(64), new Uint16Array(64), new Uint16Array(64)] as const;

/**
 * Whether a text becomes another by at most `limit` insertions, deletions, replacements and swaps of
 * neighbours (optimal string alignment), counted in UTF-16 units. Stops as soon as the answer is known.
 */
export function within(a: string, b: string, limit: number): boolean {
  if (Math.abs(a.length - b.length) > limit) return false;
  if (b.length >= rows[0].length) {
    const length = 2 * b.length;
    rows = [new Uint16Array(length), new Uint16Array(length), new Uint16Array(length)];
  }
  // Rows are used again: a misspelt word is compared with some ten thousand others.
  let [before, previous, current] = rows;
  for (let j = 0; j <= b.length; j++) previous[j] = j;
  for (let i = 1; i <= a.length; i++) {
    current[0] = i;
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min(at(previous, j) + 1, at(current, j - 1) + 1, at(previous, j - 1) + (same ? 0 : 1));
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped) cost = Math.min(cost, at(before, j - 2) + 1);
      current[j] = cost;
      if (cost < least) least = cost;
    }
    if (least > limit) return false;
    [before, previous, current] = [previous, current, before];
  }
  return at(previous, b.length) <= limit;
}

function at(row: Uint16Array, index: number): number {
  return row[index] ?? 0;
}
