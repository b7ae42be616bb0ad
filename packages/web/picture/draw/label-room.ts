/** A box on the screen: left, top, right, bottom; px. */
export type Box = readonly [number, number, number, number];

const CELL = 48;

/** What is taken on the screen, by cell, so that a label is compared with its neighbours alone. */
export class LabelRoom {
  readonly #width: number;
  readonly #height: number;
  readonly #cells = new Map<number, { readonly owner: string; readonly box: Box }[]>();

  constructor(width: number, height: number) {
    this.#width = width;
    this.#height = height;
  }

  take(owner: string, box: Box): void {
    for (const key of cellsOf(box)) {
      const cell = this.#cells.get(key);
      if (cell) cell.push({ owner, box });
      else this.#cells.set(key, [{ owner, box }]);
    }
  }

  /** Whether a box lies on the screen and touches nothing that another than `owner` has taken. */
  isFree(owner: string, box: Box): boolean {
    if (box[0] < 0 || box[1] < 0 || box[2] > this.#width || box[3] > this.#height) return false;
    return cellsOf(box).every((key) =>
      (this.#cells.get(key) ?? []).every(
        (taken) =>
          taken.owner === owner ||
          box[0] >= taken.box[2] ||
          taken.box[0] >= box[2] ||
          box[1] >= taken.box[3] ||
          taken.box[1] >= box[3],
      ),
    );
  }
}

function cellsOf([left, top, right, bottom]: Box): number[] {
  const keys: number[] = [];
  for (let x = Math.floor(left / CELL); x <= Math.floor(right / CELL); x++)
    for (let y = Math.floor(top / CELL); y <= Math.floor(bottom / CELL); y++) keys.push(x * 10_000 + y);
  return keys;
}
