import { randomFrom } from '../random';
import { Board, type BoardWork } from './board';
import { improve } from './improve';
import { Ledger } from './ledger';
import { settle } from './settle';

/** Searches that begin anew, without labels; the best of them is carried on with labels. */
const BEGINNINGS = 8;
const MOVES_TO_BEGIN = 8000;
const HEAT_TO_BEGIN = 60;
const MOVES_TO_END = 24_000;
const HEAT_TO_END = 8;
/** No more moves than this a work. */
const MOVES_A_WORK = 1600;
/** Pairs that may be counted in one search; larger pictures make fewer moves. */
const PAIRS = 14_000_000;

/**
 * Finds lanes and label places with few crossings for a board that holds a first placing: some short
 * searches over lanes alone, for pictures fall into few rather different forms, and a long cool one with
 * labels from the best of them. All numbers of moves are fixed by the board, none by the clock.
 */
export function search(board: Board, seed: number): void {
  const scale = Math.min(
    1,
    (board.works.length * MOVES_A_WORK) / (BEGINNINGS * MOVES_TO_BEGIN + MOVES_TO_END),
  );
  const share =
    scale * Math.min(1, PAIRS / (pairsAMove(board) * (BEGINNINGS * MOVES_TO_BEGIN + MOVES_TO_END)));
  const first = Array.from(board.lane);
  const lanes = bestBeginning(board, first, seed, Math.round(MOVES_TO_BEGIN * share));
  lanes.forEach((lane, i) => {
    board.put(i, lane, board.side[i] as number);
  });
  const ledger = new Ledger(board);
  improve(ledger, randomFrom(seed), Math.round(MOVES_TO_END * share), HEAT_TO_END);
  settle(ledger);
}

function bestBeginning(
  board: Board,
  first: readonly number[],
  seed: number,
  moves: number,
): readonly number[] {
  const bare = new Board(
    board.works.map((work) => ({ ...work, labelWidth: 0 })),
    board.lines,
    board.frame,
  );
  const ledger = new Ledger(bare);
  let best = first;
  let least = Number.POSITIVE_INFINITY;
  for (let beginning = 0; beginning < BEGINNINGS; beginning++) {
    first.forEach((lane, i) => {
      const { lanes } = board.works[i] as BoardWork;
      const mirrored = Math.max(lanes[0], Math.min(lanes[1], lanes[0] + lanes[1] - lane));
      bare.put(i, beginning % 2 === 0 ? lane : mirrored, 0);
    });
    ledger.recount();
    improve(ledger, randomFrom(seed + beginning + 1), moves, HEAT_TO_BEGIN);
    const cost = ledger.total();
    if (cost >= least) continue;
    least = cost;
    best = Array.from(bare.lane);
  }
  return best;
}

/** About how many pairs of lines, or of a line and a work, one move counts again. */
function pairsAMove(board: Board): number {
  const { works, lines } = board;
  return Math.max(1, (2 * lines.length * (lines.length + works.length)) / Math.max(1, works.length) / 2);
}
