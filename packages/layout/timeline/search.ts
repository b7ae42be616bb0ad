import { randomFrom } from '../random';
import { Board } from './board';
import { improve } from './improve';
import { Ledger } from './ledger';
import { settle } from './settle';

/** Moves of a search over lanes alone, and how many searches are made: the best is carried on with labels. */
const MOVES_TO_BEGIN = 12_000;
const MOST_BEGINNINGS = 8;
const FEWEST_BEGINNINGS = 3;
const HEAT_TO_BEGIN = 80;
const HEAT_TO_END = 6;
/** The part of all moves that is made with labels. */
const END = 0.28;
/** No more moves than this a work. */
const MOVES_A_WORK = 3000;
/** Pairs that may be counted in one search; larger pictures make fewer moves. */
const PAIRS = 20_000_000;

/**
 * Finds lanes and label places with few crossings for a board that holds a first placing: some searches
 * over lanes alone, for pictures fall into few rather different forms, and a cool one with labels from
 * the best of them. All numbers of moves are fixed by the board, none by the clock.
 */
export function search(board: Board, seed: number): void {
  const moves = Math.min(board.works.length * MOVES_A_WORK, PAIRS / pairsAMove(board));
  const toBegin = moves * (1 - END);
  const wanted = Math.round(toBegin / MOVES_TO_BEGIN);
  const beginnings = Math.max(FEWEST_BEGINNINGS, Math.min(MOST_BEGINNINGS, wanted));
  const each = Math.min(MOVES_TO_BEGIN, Math.round(toBegin / beginnings));
  const lanes = bestBeginning(board, seed, beginnings, each);
  for (const [i, lane] of lanes.entries()) board.put(i, lane, board.side[i] as number);
  const ledger = new Ledger(board);
  improve(ledger, randomFrom(seed), Math.round((beginnings * each * END) / (1 - END)), HEAT_TO_END);
  settle(ledger);
}

/** The lanes of the best of some searches over lanes alone, each from the first placing. */
function bestBeginning(board: Board, seed: number, beginnings: number, moves: number): readonly number[] {
  const bare = new Board(
    board.works.map((work) => ({ ...work, labelWidth: 0 })),
    board.lines,
    board.frame,
  );
  const ledger = new Ledger(bare);
  let best: readonly number[] = [];
  let least = Number.POSITIVE_INFINITY;
  for (let beginning = 0; beginning < beginnings; beginning++) {
    for (const [i, lane] of board.lane.entries()) bare.put(i, lane, 0);
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
