import { IntList } from '../compact/int-list';
import { lastAtMost } from '../compact/last-at-most';

/** Texts by number. */
export interface TextList {
  readonly size: number;
  at(index: number): string;
  /** Numbers of the texts in which a text occurs, in their order. */
  containing(text: string): Generator<number>;
}

/** Texts one behind the other in one piece of memory. */
export class Texts implements TextList {
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

  containing(text: string): Generator<number> {
    return occurrences(text, this.bytes, this.starts, 0);
  }
}

/**
 * Numbers of the texts in which a text occurs, in their order.
 * @param bytes those of some texts, one behind the other.
 * @param starts where each begins, and where the last ends, counted from wherever the first begins.
 * @param first number of the first.
 */
export function* occurrences(
  text: string,
  bytes: Buffer,
  starts: Uint32Array,
  first: number,
): Generator<number> {
  const wanted = Buffer.from(text);
  if (wanted.length === 0) return;
  const before = starts[0] ?? 0;
  let index = 0;
  for (let found = bytes.indexOf(wanted); found >= 0; ) {
    index = lastAtMost(starts, found + before, index, starts.length - 2);
    const end = (starts[index + 1] ?? 0) - before;
    if (found + wanted.length <= end) yield first + index;
    found = bytes.indexOf(wanted, found + wanted.length <= end ? end : found + 1);
  }
}

/** Gathers texts, in their order: in pieces, so that nothing is copied before all are there. */
export class TextsBuilder {
  readonly #starts = new IntList();
  readonly #pieces = new BytePieces();
  #length = 0;

  push(text: string): void {
    this.#starts.push(this.#length);
    this.#length += this.#pieces.push(text);
  }

  get size(): number {
    return this.#starts.length;
  }

  done(): Texts {
    const starts = new Uint32Array(this.size + 1);
    starts.set(this.#starts.view());
    starts[this.size] = this.#length;
    return new Texts(Buffer.concat(this.#pieces.taken()), starts);
  }
}

const A_PIECE = 256 * 1024;

/** UTF-8 bytes one behind the other. */
export class BytePieces {
  #full: Buffer[] = [];
  #last = Buffer.alloc(0);
  #used = 0;

  /** Gives how many bytes a text takes. */
  push(text: string): number {
    const most = text.length * 3;
    if (this.#used + most > this.#last.length) {
      if (this.#used > 0) this.#full.push(this.#last.subarray(0, this.#used));
      this.#last = Buffer.allocUnsafeSlow(Math.max(A_PIECE, most));
      this.#used = 0;
    }
    const written = this.#last.write(text, this.#used);
    this.#used += written;
    return written;
  }

  /** The bytes so far, which are forgotten here. */
  taken(): Buffer[] {
    const pieces = [...this.#full, this.#last.subarray(0, this.#used)];
    this.#full = [];
    this.#last = this.#last.subarray(this.#used);
    this.#used = 0;
    return pieces;
  }
}
