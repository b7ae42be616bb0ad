import { type Board, SIDES } from './board';

/** Room kept between a label and anything else that is drawn; px. */
const ROOM = 3;
const CELL = 64;

/**
 * Takes away every label that touches a label, a shape or the frame, after trying its other places; those
 * that come first in `order` keep theirs. Answers the works that have a label.
 */
export function clearLabels(board: Board, order: readonly number[]): ReadonlySet<number> {
  const shapes = new Grid();
  board.works.forEach(({ half }, i) => {
    const t = board.t[i] as number;
    const s = board.s[i] as number;
    shapes.add(i, [t - half - ROOM, s - half - ROOM, t + half + ROOM, s + half + ROOM]);
  });
  const taken = new Grid();
  const kept = new Set<number>();
  for (const i of order) {
    if (board.works[i]?.labelWidth === 0) continue;
    const first = board.side[i] as number;
    for (const side of [first, ...SIDES.keys()]) {
      board.put(i, board.lane[i] as number, side);
      const box = boxOf(board, i);
      if (!isInside(box, board.frame.limits) || shapes.meets(box, i) || taken.meets(box)) continue;
      taken.add(i, [box[0] - ROOM, box[1] - 1, box[2] + ROOM, box[3] + 1]);
      kept.add(i);
      break;
    }
    if (!kept.has(i)) board.put(i, board.lane[i] as number, first);
  }
  return kept;
}

type Box = readonly [number, number, number, number];

function boxOf({ labels }: Board, i: number): Box {
  const at = i * 4;
  return [labels[at] as number, labels[at + 1] as number, labels[at + 2] as number, labels[at + 3] as number];
}

function isInside(a: Box, b: Box): boolean {
  return a[0] >= b[0] && a[1] >= b[1] && a[2] <= b[2] && a[3] <= b[3];
}

/** Boxes by cell, so that only near ones are compared. */
class Grid {
  readonly #cells = new Map<string, { readonly owner: number; readonly box: Box }[]>();

  add(owner: number, box: Box): void {
    for (const key of cellsOf(box)) {
      const cell = this.#cells.get(key);
      if (cell) cell.push({ owner, box });
      else this.#cells.set(key, [{ owner, box }]);
    }
  }

  meets(box: Box, except?: number): boolean {
    return cellsOf(box).some((key) =>
      this.#cells
        .get(key)
        ?.some(
          ({ owner, box: other }) =>
            owner !== except &&
            box[0] < other[2] &&
            other[0] < box[2] &&
            box[1] < other[3] &&
            other[1] < box[3],
        ),
    );
  }
}

function cellsOf([left, top, right, bottom]: Box): string[] {
  const keys: string[] = [];
  for (let x = Math.floor(left / CELL); x <= Math.floor(right / CELL); x++)
    for (let y = Math.floor(top / CELL); y <= Math.floor(bottom / CELL); y++) keys.push(`${x} ${y}`);
  return keys;
}
