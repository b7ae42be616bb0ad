/** For each work a list of values, by their numbers: those of work `i` stand from `starts[i]` to `starts[i + 1]`. */
export interface ValueLists {
  readonly starts: Uint32Array;
  readonly values: Uint32Array;
}

/** Where lists begin, of how long the one before each is; in place. */
export function summed(lengths: Uint32Array): Uint32Array {
  for (let i = 1; i < lengths.length; i++) lengths[i] = (lengths[i] ?? 0) + (lengths[i - 1] ?? 0);
  return lengths;
}
