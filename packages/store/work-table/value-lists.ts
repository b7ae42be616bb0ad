const MOST = 2 ** 32 - 1;

/** For each work a list of values, by their numbers: those of work `i` stand from `starts[i]` to `starts[i + 1]`. */
export interface ValueLists {
  readonly starts: Uint32Array;
  readonly values: Uint32Array;
}

/** Where lists begin, of how long the one before each is; in place. @throws RangeError for more than 32 bits hold. */
export function summed(lengths: Uint32Array): Uint32Array {
  let sum = 0;
  for (let i = 0; i < lengths.length; i++) {
    sum += lengths[i] ?? 0;
    if (sum > MOST) throw new RangeError(`lists of ${sum} items or bytes in all: at most ${MOST} are kept`);
    lengths[i] = sum;
  }
  return lengths;
}
