import { IntList } from '../compact/int-list';

/** Texts one behind the other in one piece of memory, by number. */
export class Texts {
  constructor(
    readonly bytes: Buffer,
    /** Where each begins; one more than there are texts. */
    readonly starts: Uint32Array,
  ) {}

  get size(): number {
    return this.starts.length - 1;
  }

  at(index: number): string {
    return this.bytes.toString('utf8', this.starts[index], this.starts[index + 1]);
  }

  /** Numbers of the texts in which a text occurs, in their order. */
  *containing(text: string): Generator<number> {
    const wanted = Buffer.from(text);
    if (wanted.length === 0) return;
    let index = 0;
    for (let found = this.bytes.indexOf(wanted); found >= 0; ) {
      index = this.#owner(found, index);
      const end = this.starts[index + 1] ?? this.bytes.length;
      if (found + wanted.length <= end) yield index;
      found = this.bytes.indexOf(wanted, found + wanted.length <= end ? end : found + 1);
    }
  }

  /** Number of the text that holds a byte; it is at least `low`. */
  #owner(byte: number, low: number): number {
    let [first, last] = [low, this.size - 1];
    while (first < last) {
      const middle = (first + last + 1) >> 1;
      if ((this.starts[middle] ?? 0) <= byte) first = middle;
      else last = middle - 1;
    }
    return first;
  }
}

/** Gathers texts, in their order. */
export class TextsBuilder {
  readonly #starts = new IntList();
  #bytes = Buffer.allocUnsafe(64 * 1024);
  #used = 0;

  push(text: string): void {
    this.#starts.push(this.#used);
    const most = text.length * 3;
    if (this.#used + most > this.#bytes.length) {
      const wider = Buffer.allocUnsafe(Math.max(this.#bytes.length * 2, this.#used + most));
      this.#bytes.copy(wider, 0, 0, this.#used);
      this.#bytes = wider;
    }
    this.#used += this.#bytes.write(text, this.#used);
  }

  get size(): number {
    return this.#starts.length;
  }

  done(): Texts {
    const starts = new Uint32Array(this.size + 1);
    starts.set(this.#starts.toUnsigned());
    starts[this.size] = this.#used;
    return new Texts(Buffer.from(this.#bytes.subarray(0, this.#used)), starts);
  }
}
