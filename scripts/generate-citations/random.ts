/**
 * Numbers that look random and are a function of a seed: SplitMix with 32 bits, whose steps are mixed as
 * MurmurHash3 ends (fmix32). Further numbers in the constructor give independent sequences of one seed.
 */
export class Random {
  #state: number;

  constructor(seed: number, ...path: readonly number[]) {
    this.#state = path.reduce((state, step) => mixed(state ^ mixed(step + 0x9e3779b9)), mixed(seed));
  }

  /** At least 0 and below 1. */
  next(): number {
    this.#state = (this.#state + 0x9e3779b9) | 0;
    return (mixed(this.#state) >>> 0) / 0x100000000;
  }

  /** A whole number at least 0 and below `limit`. */
  below(limit: number): number {
    return Math.floor(this.next() * limit);
  }

  /** Of `count` things ranked from 0, one taken with a chance that falls as 1 / (rank + 1) (Zipf). */
  rank(count: number): number {
    return Math.min(count - 1, Math.floor((count + 1) ** this.next()) - 1);
  }

  /** A whole number at least 0 with a long tail, `mean` on average: a lognormal one, rounded up or down by chance. */
  longTailed(mean: number, spread = 0.8): number {
    const normal = Math.sqrt(-2 * Math.log(1 - this.next())) * Math.cos(2 * Math.PI * this.next());
    return Math.floor(mean * Math.exp(spread * normal - (spread * spread) / 2) + this.next());
  }
}

function mixed(value: number): number {
  let bits = value | 0;
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return bits ^ (bits >>> 16);
}
