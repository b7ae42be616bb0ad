/** For each work a list of values, by their numbers: those of work `i` stand from `starts[i]` to `starts[i + 1]`. */
export interface ValueLists {
  readonly starts: Uint32Array;
  readonly values: Uint32Array;
}

/** Lists from pairs of owner and value, in the order of the pairs. */
export function valueLists(owners: Uint32Array, values: Uint32Array, size: number): ValueLists {
  const starts = new Uint32Array(size + 1);
  for (const owner of owners) starts[owner + 1] = (starts[owner + 1] ?? 0) + 1;
  for (let i = 0; i < size; i++) starts[i + 1] = (starts[i + 1] ?? 0) + (starts[i] ?? 0);
  const next = starts.slice(0, size);
  const placed = new Uint32Array(values.length);
  owners.forEach((owner, index) => {
    const at = next[owner] ?? 0;
    placed[at] = values[index] ?? 0;
    next[owner] = at + 1;
  });
  return { starts, values: placed };
}
