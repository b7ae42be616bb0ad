import { TextHash } from './text-hash';

const FIRST_SLOTS = 1024;
const MOST_FULL = 0.75;
const GROWTH = 1.6;
const NONE = -1;

/** Numbers from 0 by text, 12 bytes a slot: the texts themselves are not kept, only their hashes. */
export class KeyTable {
  #low: Uint32Array;
  #high: Uint32Array;
  #values: Int32Array;
  #size = 0;
  readonly #hash = new TextHash();

  /** @param expected how many texts to make room for. */
  constructor(expected = 0) {
    const slots = Math.max(FIRST_SLOTS, Math.ceil(expected / MOST_FULL));
    this.#low = new Uint32Array(slots);
    this.#high = new Uint32Array(slots);
    this.#values = new Int32Array(slots).fill(NONE);
  }

  get size(): number {
    return this.#size;
  }

  /** The number of a text, -1 where it has none. */
  find(text: string): number {
    const { low, high } = this.#hash.of(text);
    return this.#values[this.#slotOf(low, high)] ?? NONE;
  }

  /** Gives a text a number unless it has one; the number that it had, or -1. */
  add(text: string, value: number): number {
    const { low, high } = this.#hash.of(text);
    const slot = this.#slotOf(low, high);
    const before = this.#values[slot] ?? NONE;
    if (before !== NONE) return before;
    this.#fill(slot, low, high, value);
    if (++this.#size > this.#values.length * MOST_FULL) this.#grow();
    return NONE;
  }

  /** The slot that holds a hash, or the free one where it belongs. */
  #slotOf(low: number, high: number): number {
    const slots = this.#values.length;
    let slot = Math.floor((high / 2 ** 32) * slots);
    while (this.#values[slot] !== NONE && (this.#low[slot] !== low || this.#high[slot] !== high))
      slot = slot + 1 === slots ? 0 : slot + 1;
    return slot;
  }

  #fill(slot: number, low: number, high: number, value: number): void {
    this.#low[slot] = low;
    this.#high[slot] = high;
    this.#values[slot] = value;
  }

  #grow(): void {
    const [low, high, values] = [this.#low, this.#high, this.#values];
    const slots = Math.ceil(values.length * GROWTH);
    this.#low = new Uint32Array(slots);
    this.#high = new Uint32Array(slots);
    this.#values = new Int32Array(slots).fill(NONE);
    for (let i = 0; i < values.length; i++) {
      const [value, a, b] = [values[i], low[i], high[i]];
      if (value === undefined || value === NONE || a === undefined || b === undefined) continue;
      this.#fill(this.#slotOf(a, b), a, b, value);
    }
  }
}
