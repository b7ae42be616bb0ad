/** A list of whole numbers below 2^32 that grows, four bytes each. */
export class GrowingNumbers {
  #values: Uint32Array;
  #size = 0;

  constructor(capacity = 1024) {
    this.#values = new Uint32Array(Math.max(1, capacity));
  }

  push(value: number): void {
    if (this.#size === this.#values.length) {
      const wider = new Uint32Array(this.#size * 2);
      wider.set(this.#values);
      this.#values = wider;
    }
    this.#values[this.#size++] = value;
  }

  get size(): number {
    return this.#size;
  }

  /** The numbers so far, in an array of just that length. */
  done(): Uint32Array {
    return this.#values.slice(0, this.#size);
  }
}
