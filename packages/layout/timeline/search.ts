import { randomFrom } from '../random';
import { Board } from './board';
import { improve } from './improve';
import { Ledger } from './ledger';
import { settle } from './settle';

/** Moves of a search over lanes alone, and how many searches are made. */
const MOVES_TO_BEGIN = 12_000;
const MOST_BEGINNINGS = 8;
const FEWEST_BEGINNINGS = 3;
const HEAT_TO_BEGIN = 80;
/** How many of them are carried on with labels, and the part of all moves that this takes. */
const ENDS = 2;
const TO_END = 0.4;
const HEAT_TO_END = 6;
/** No more moves than this a work. */
const MOVES_A_WORK = 3000;
/** Pairs that may be counted in one search; larger pictures make fewer moves. */
const PAIRS = 20_000_000;

/** Lanes that a search found, or lanes and sides, and what they cost. */
interface Found {
  readonly lanes: readonly number[];
  readonly sides: readonly number[];
  readonly cost: number;
}

/**
 * Finds lanes and label places with few crossings for a board that holds a first placing: some searches
 * over lanes alone, for pictures fall into few rather different forms, and cool ones with labels from
 * the best two. All numbers of moves are fixed by the board, none by the clock.
 */
export function search(board: Board, seed: number): void {
  const moves = Math.min(board.works.length * MOVES_A_WORK, PAIRS / pairsAMove(board));
  const toBegin = moves * (1 - TO_END);
  const wanted = Math.round(toBegin / MOVES_TO_BEGIN);
  const beginnings = Math.max(FEWEST_BEGINNINGS, Math.min(MOST_BEGINNINGS, wanted));
  const each = Math.min(MOVES_TO_BEGIN, Math.round(toBegin / beginnings));
  const eachEnd = Math.round((beginnings * each * TO_END) / (1 - TO_END) / ENDS);

  const first = now(board, 0);
  const bare = new Ledger(withoutLabels(board));
  const begun = byCost(
    Array.from({ length: beginnings }, (_, k) => {
      begin(bare, first);
      improve(bare, randomFrom(seed + k), each, HEAT_TO_BEGIN);
      return now(bare.board, bare.total());
    }),
  );
  const full = new Ledger(board);
  const [best] = byCost(
    begun.slice(0, ENDS).map((found, k) => {
      begin(full, { ...found, sides: first.sides });
      improve(full, randomFrom(seed + beginnings + k), eachEnd, HEAT_TO_END);
      settle(full);
      return now(board, full.total());
    }),
  );
  if (best) begin(full, best);
}

function now(board: Board, cost: number): Found {
  return { lanes: Array.from(board.lane), sides: Array.from(board.side), cost };
}

function begin(ledger: Ledger, { lanes, sides }: Found): void {
  for (const [i, lane] of lanes.entries()) ledger.board.put(i, lane, sides[i] ?? 0);
  ledger.recount();
}

function byCost(found: readonly Found[]): Found[] {
  return found.toSorted((a, b) => a.cost - b.cost);
}

function withoutLabels({ works, lines, frame }: Board): Board {
  return new Board(
    works.map((work) => ({ ...work, labelWidth: 0 })),
    lines,
    frame,
  );
}

/** About how many pairs of lines, or of a line and a work, one move counts again. */
function pairsAMove({ works, lines }: Board): number {
  return Math.max(1, (lines.length * (lines.length + works.length)) / Math.max(1, works.length));
}
