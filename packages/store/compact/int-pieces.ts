const A_PIECE = 64 * 1024;

/** A long list of 32-bit numbers that is gone through from its beginning: it grows without being copied. */
export class IntPieces {
  length = 0;
  readonly #pieces: Uint32Array[] = [];
  #last = new Uint32Array(0);

  push(value: number): void {
    const at = this.length++ % A_PIECE;
    if (at === 0) {
      this.#last = new Uint32Array(A_PIECE);
      this.#pieces.push(this.#last);
    }
    this.#last[at] = value;
  }

  forEach(visit: (value: number, index: number) => void): void {
    for (let index = 0; index < this.length; ) {
      const piece = this.#pieces[index / A_PIECE];
      const end = Math.min(this.length, index + A_PIECE);
      for (let at = 0; index < end; at++, index++) visit(piece?.[at] ?? 0, index);
    }
  }
}
