import { IntList, KeyTable, TextHash } from '@stemma/store';

/** What a store holds, by hashes of keys and contents, 24 bytes an item; and which of it is met again. */
export class ItemHashes {
  readonly #numbers = new KeyTable();
  readonly #low = new IntList();
  readonly #high = new IntList();
  readonly #met = new IntList();
  readonly #hash = new TextHash();
  #metCount = 0;

  /** Notes an item of the store. */
  add(key: string, content: string): void {
    if (this.#numbers.add(key, this.#low.length) >= 0) return;
    const { low, high } = this.#hash.of(content);
    this.#low.push(low);
    this.#high.push(high);
    this.#met.push(0);
  }

  has(key: string): boolean {
    return this.#numbers.find(key) >= 0;
  }

  /** Meets an item that is to be in the store: true where it is there just so. */
  meets(key: string, content: string): boolean {
    const number = this.#numbers.find(key);
    if (number < 0) return false;
    if (this.#met.at(number) === 0) this.#metCount++;
    this.#met.set(number, 1);
    const { low, high } = this.#hash.of(content);
    return this.#low.at(number) === (low | 0) && this.#high.at(number) === (high | 0);
  }

  /** True of an item that was noted and not met. */
  isMissed(key: string): boolean {
    const number = this.#numbers.find(key);
    return number >= 0 && this.#met.at(number) === 0;
  }

  get isEmpty(): boolean {
    return this.#low.length === 0;
  }

  get areAllMet(): boolean {
    return this.#metCount === this.#low.length;
  }
}
