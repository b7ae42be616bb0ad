/** Items by key, keys and items in the order in which they come. */
export function groupBy<K, T>(items: Iterable<T>, keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

/** A list in parts of at most this many. */
export function* chunks<T>(items: readonly T[], size: number): Generator<readonly T[]> {
  for (let start = 0; start < items.length; start += size) yield items.slice(start, start + size);
}

/** A list in parts of alike size, of at most this many. */
export function evenChunks<T>(items: readonly T[], most: number): Iterable<readonly T[]> {
  return chunks(items, Math.ceil(items.length / Math.ceil(items.length / most)) || most);
}
