let rows = [new Uint16Array(64), new Uint16Array(64), new Uint16Array(64)] as const;

/**
 * Insertions, deletions, replacements and swaps of neighbours that make one text of another (optimal
 * string alignment: Damerau 1964, restricted to one edit a place), or `most + 1` where it takes more.
 */
export function typoDistance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  if (b.length >= rows[0].length) {
    const length = 2 * b.length;
    rows = [new Uint16Array(length), new Uint16Array(length), new Uint16Array(length)];
  }
  // Rows are used again: a search compares some ten thousand pairs of words.
  let [before, last, row] = rows;
  for (let j = 0; j <= b.length; j++) last[j] = j;
  for (let i = 1; i <= a.length; i++) {
    row[0] = i;
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const isSame = a[i - 1] === b[j - 1];
      let distance = Math.min(at(last, j) + 1, at(row, j - 1) + 1, at(last, j - 1) + (isSame ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        distance = Math.min(distance, at(before, j - 2) + 1);
      row[j] = distance;
      if (distance < least) least = distance;
    }
    if (least > most) return most + 1;
    [before, last, row] = [last, row, before];
  }
  return Math.min(at(last, b.length), most + 1);
}

function at(row: Uint16Array, index: number): number {
  return row[index] ?? 0;
}
