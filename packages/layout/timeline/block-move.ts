import type { Board, BoardWork } from './board';
import type { Ledger } from './ledger';

const LARGEST = 8;
const FARTHEST = 4;

/**
 * Moves a block of joined works around work `i`: all by the same number of lanes, or mirrored about
 * their own middle or that of the picture. A hub with its works changes sides so, which no move of one
 * work alone can reach.
 */
export function moveBlock(ledger: Ledger, random: () => number, i: number, allowed: number): void {
  const { board } = ledger;
  const block = blockAround(board, random, i);
  const lanes = block.map((k) => board.lane[k] as number);
  const to = newLanes(board, random, lanes);
  const fits = block.every((k, at) => {
    const [first, last] = (board.works[k] as BoardWork).lanes;
    const lane = to[at] as number;
    return lane >= first && lane <= last;
  });
  const sides = block.map((k) => board.side[k] as number);
  if (fits) ledger.attempt(block, to, sides, allowed);
}

function newLanes(board: Board, random: () => number, lanes: readonly number[]): number[] {
  const way = random();
  if (way < 0.5) {
    const by = (1 + Math.floor(random() * FARTHEST)) * (random() < 0.5 ? -1 : 1);
    return lanes.map((lane) => lane + by);
  }
  const mean = lanes.reduce((sum, lane) => sum + lane, 0) / lanes.length;
  const axis = way < 0.75 ? board.frame.lanes - 1 : Math.round(2 * mean);
  return lanes.map((lane) => axis - lane);
}

/** Works joined to `i`, nearest first, some left out by chance. */
function blockAround(board: Board, random: () => number, i: number): number[] {
  const size = 2 + Math.floor(random() * (LARGEST - 1));
  const block = [i];
  for (let at = 0; at < block.length; at++) {
    const from = block[at] as number;
    for (const l of board.linesOf[from] as readonly number[]) {
      const line = board.lines[l];
      if (!line) continue;
      const other = line.older === from ? line.newer : line.older;
      const { lanes } = board.works[other] as BoardWork;
      if (lanes[0] === lanes[1] || block.includes(other) || random() < 0.4) continue;
      if (block.length === size) return block;
      block.push(other);
    }
  }
  return block;
}
