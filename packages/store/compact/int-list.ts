import { lastAtMost } from './last-at-most';

const FIRST_ROOM = 1024;
const GROWTH = 1.5;

/** A growing list of 32-bit integers, 4 bytes each. */
export class IntList {
  #items: Int32Array;
  #length = 0;

  constructor(room = FIRST_ROOM) {
    this.#items = new Int32Array(room);
  }

  get length(): number {
    return this.#length;
  }

  push(value: number): void {
    if (this.#length === this.#items.length) {
      const larger = new Int32Array(Math.ceil(this.#length * GROWTH) + FIRST_ROOM);
      larger.set(this.#items);
      this.#items = larger;
    }
    this.#items[this.#length++] = value;
  }

  /** The numbers so far, none of them negative, in an array of just that length. */
  toUnsigned(): Uint32Array {
    return this.view().slice();
  }

  /** Begins anew; the room stays. */
  clear(): void {
    this.#length = 0;
  }

  /** The numbers so far, none of them negative, where they lie; good until the next push. */
  view(): Uint32Array {
    return new Uint32Array(this.#items.buffer, 0, this.#length);
  }

  at(index: number): number {
    return this.#items[index] ?? 0;
  }

  set(index: number, value: number): void {
    this.#items[index] = value;
  }

  /** Of a list that only grows upwards: the index of the last item that is at most `value`. */
  lastAtMost(value: number): number {
    return lastAtMost(this.#items, value, 0, this.#length - 1);
  }
}
