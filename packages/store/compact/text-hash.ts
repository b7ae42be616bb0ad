const LOW_SEED = 0x9e3779b9;
const HIGH_SEED = 0x85ebca6b;
const LOW_FACTOR = 0x2c1b3c6d;
const HIGH_FACTOR = 0x297a2d39;

/**
 * The 64-bit hash of one text after another, in two halves: nothing is allocated, as graphs of millions of
 * works hash tens of millions of texts. Two of five million texts share one by chance once in a million loads.
 */
export class TextHash {
  low = 0;
  high = 0;

  of(text: string): this {
    let low = LOW_SEED ^ text.length;
    let high = HIGH_SEED;
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      low = Math.imul(low ^ code, LOW_FACTOR);
      low ^= low >>> 15;
      high = Math.imul(high ^ code, HIGH_FACTOR);
      high = (high << 13) | (high >>> 19);
    }
    this.low = mixed(low ^ Math.imul(high, HIGH_SEED));
    this.high = mixed(high ^ Math.imul(low, LOW_SEED));
    return this;
  }
}

/** The finish of MurmurHash3: each bit of the result depends on every bit given. */
function mixed(value: number): number {
  let bits = value ^ (value >>> 16);
  bits = Math.imul(bits, 0x85ebca6b);
  bits ^= bits >>> 13;
  bits = Math.imul(bits, 0xc2b2ae35);
  return (bits ^ (bits >>> 16)) >>> 0;
}
