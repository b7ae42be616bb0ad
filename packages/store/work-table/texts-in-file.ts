import { lastAtMost } from '../compact/last-at-most';
import type { LeftBytes } from './column-source';
import { occurrences, type TextList } from './texts';

const AT_ONCE = 1024 * 1024;

/** Texts one behind the other in a file, by number; they are read when they are asked for. */
export class TextsInFile implements TextList {
  constructor(
    private readonly bytes: LeftBytes,
    private readonly starts: Uint32Array,
    private readonly atOnce = AT_ONCE,
  ) {}

  get size(): number {
    return this.starts.length - 1;
  }

  at(index: number): string {
    return this.bytes.slice(this.starts[index] ?? 0, this.starts[index + 1] ?? 0).toString();
  }

  *containing(text: string): Generator<number> {
    for (let first = 0; first < this.size; ) {
      const end = this.#endOfPiece(first);
      const from = this.starts[first] ?? 0;
      const piece = this.bytes.slice(from, this.starts[end] ?? 0);
      yield* occurrences(text, piece, this.starts.subarray(first, end + 1), first);
      first = end;
    }
  }

  /** The text before which a piece of some bytes ends; it holds one text at least. */
  #endOfPiece(first: number): number {
    const most = (this.starts[first] ?? 0) + this.atOnce;
    return lastAtMost(this.starts, most, first + 1, this.size);
  }
}
