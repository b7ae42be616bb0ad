import { randomFrom } from '../random';
import { Board, type BoardWork } from './board';
import { improve } from './improve';
import { Ledger } from './ledger';
import { settle } from './settle';

/** Searches that begin anew, without labels; the best of them is carried on with labels. */
const BEGINNINGS = 3;
const MOVES_TO_BEGIN = 13_000;
const HEAT_TO_BEGIN = 60;
const MOVES_TO_END = 20_000;
const HEAT_TO_END = 8;
const MOVES = BEGINNINGS * MOVES_TO_BEGIN + MOVES_TO_END;
/** No more moves than this a work. */
const MOVES_A_WORK = 1200;
/** Pairs that may be counted in one search; larger pictures make fewer moves. */
const PAIRS = 18_000_000;

/**
 * Finds lanes and label places with few crossings for a board that holds a first placing: a few
 * searches over lanes alone, for pictures fall into few rather different forms, and a long cool one with
 * labels from the best of them. All numbers of moves are fixed by the board, none by the clock.
 */
export function search(board: Board, seed: number): void {
  const most = Math.min(MOVES, board.works.length * MOVES_A_WORK, PAIRS / pairsAMove(board));
  const share = most / MOVES;
  const lanes = bestBeginning(board, seed, Math.round(MOVES_TO_BEGIN * share));
  for (const [i, lane] of lanes.entries()) board.put(i, lane, board.side[i] as number);
  const ledger = new Ledger(board);
  improve(ledger, randomFrom(seed), Math.round(MOVES_TO_END * share), HEAT_TO_END);
  settle(ledger);
}

/** The lanes of the best of some searches, half of which begin with the first placing upside down. */
function bestBeginning(board: Board, seed: number, moves: number): readonly number[] {
  const bare = new Board(
    board.works.map((work) => ({ ...work, labelWidth: 0 })),
    board.lines,
    board.frame,
  );
  const ledger = new Ledger(bare);
  let best: readonly number[] = [];
  let least = Number.POSITIVE_INFINITY;
  for (let beginning = 0; beginning < BEGINNINGS; beginning++) {
    for (const [i, lane] of board.lane.entries()) {
      const [first, last] = (board.works[i] as BoardWork).lanes;
      const mirrored = Math.max(first, Math.min(last, first + last - lane));
      bare.put(i, beginning % 2 === 0 ? lane : mirrored, 0);
    }
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
function pairsAMove({ works, lines }: Board): number {
  return Math.max(1, (lines.length * (lines.length + works.length)) / Math.max(1, works.length));
}
