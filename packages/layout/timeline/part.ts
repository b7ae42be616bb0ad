import type { Board, BoardWork } from './board';
import { byTime } from './start';

/** Room between two shapes, px. */
const BETWEEN = 1.5;

/**
 * Moves works whose shapes stand on another's to the nearest lane that is free there, those with the
 * fewest lines first. Where no lane is free a work stays.
 */
export function part(board: Board): void {
  const order = byTime(board);
  const rank = new Int32Array(order.length);
  for (const [at, i] of order.entries()) rank[i] = at;
  const widest = board.works.reduce((most, { half }) => Math.max(most, half), 0);
  const lines = (i: number) => board.linesOf[i]?.length ?? 0;
  for (const i of order.toSorted((a, b) => lines(a) - lines(b) || a - b)) {
    const near = neighbours(board, order, rank[i] as number, widest);
    const lane = board.lane[i] as number;
    if (isFree(board, i, lane, near)) continue;
    const [first, last] = (board.works[i] as BoardWork).lanes;
    for (let d = 1; d <= last - first; d++) {
      const free = [lane - d, lane + d].find((to) => to >= first && to <= last && isFree(board, i, to, near));
      if (free === undefined) continue;
      board.put(i, free, board.side[i] as number);
      break;
    }
  }
}

/** Works so near in time that their shapes could meet. */
function neighbours(board: Board, order: readonly number[], at: number, widest: number): number[] {
  const i = order[at] as number;
  const reach = (board.works[i] as BoardWork).half + widest + BETWEEN;
  const near: number[] = [];
  for (const step of [-1, 1]) {
    for (let k = at + step; k >= 0 && k < order.length; k += step) {
      const j = order[k] as number;
      if (Math.abs((board.t[j] as number) - (board.t[i] as number)) > reach) break;
      near.push(j);
    }
  }
  return near;
}

function isFree(board: Board, i: number, lane: number, near: readonly number[]): boolean {
  const s = board.frame.first + lane * board.frame.step;
  const { half, t } = board.works[i] as BoardWork;
  return near.every((j) => {
    const other = board.works[j] as BoardWork;
    const room = half + other.half + BETWEEN;
    return Math.abs(other.t - t) >= room || Math.abs((board.s[j] as number) - s) >= room;
  });
}
