const A_SEGMENT = 4096;

/** A growing list of texts as UTF-8 bytes outside the engine's heap: a byte a letter and four a text. */
export class TextTable {
  readonly #closed: { readonly bytes: Buffer; readonly ends: Uint32Array }[] = [];
  #open: string[] = [];

  get length(): number {
    return this.#closed.length * A_SEGMENT + this.#open.length;
  }

  push(text: string): void {
    this.#open.push(text);
    if (this.#open.length === A_SEGMENT) this.#close();
  }

  at(index: number): string {
    const segment = this.#closed[Math.floor(index / A_SEGMENT)];
    const within = index % A_SEGMENT;
    if (!segment) return this.#open[within] ?? '';
    return segment.bytes.toString('utf8', within === 0 ? 0 : segment.ends[within - 1], segment.ends[within]);
  }

  #close(): void {
    const bytes = Buffer.from(this.#open.join(''));
    const ends = new Uint32Array(A_SEGMENT);
    let end = 0;
    this.#open.forEach((text, index) => {
      end += Buffer.byteLength(text);
      ends[index] = end;
    });
    this.#closed.push({ bytes, ends });
    this.#open = [];
  }
}
