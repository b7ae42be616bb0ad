import { moveBlock } from './block-move';
import type { BoardWork } from './board';
import type { Ledger } from './ledger';
import { wantedLane } from './start';

/** The threshold cools in so many steps, to a fiftieth of where it began. */
const STEPS = 128;
const COOLING = 0.96905;

/** Shares of the kinds of moves; the rest changes one lane. */
const TURN = 0.2;
const EXCHANGE = 0.2;
const BLOCK = 0.15;

/**
 * Tries a fixed number of moves (turn a label, change the lane, change places with another work, move
 * a block of joined works), and takes each that costs less, or that costs more by no more than a
 * threshold that cools from `hottest` (simulated annealing: Kirkpatrick, Gelatt, Vecchi, Science 220,
 * 1983; the chance is drawn before the cost is known, so that counting may stop early).
 */
export function improve(ledger: Ledger, random: () => number, moves: number, hottest: number): void {
  const { board } = ledger;
  const n = board.works.length;
  if (n === 0) return;
  const perStep = Math.ceil(moves / STEPS);
  let heat = hottest;
  for (let move = 0; move < moves; move++) {
    if (move > 0 && move % perStep === 0) heat *= COOLING;
    const allowed = heat * exponential(random());
    const i = Math.floor(random() * n);
    const { lanes } = board.works[i] as BoardWork;
    const kind = random();
    if (kind < TURN || lanes[0] === lanes[1]) turn(ledger, random, i, allowed);
    else if (kind < TURN + EXCHANGE) exchange(ledger, random, i, allowed);
    else if (kind < TURN + EXCHANGE + BLOCK) moveBlock(ledger, random, i, allowed);
    else changeLane(ledger, random, i, allowed);
  }
}

function turn(ledger: Ledger, random: () => number, i: number, allowed: number): void {
  const { board } = ledger;
  const side = Math.floor(random() * 4);
  if ((board.works[i] as BoardWork).labelWidth > 0 && side !== board.side[i])
    ledger.attempt([i], [board.lane[i] as number], [side], allowed);
}

function exchange(ledger: Ledger, random: () => number, i: number, allowed: number): void {
  const { works, lane, side } = ledger.board;
  const j = Math.floor(random() * works.length);
  const a = lane[i] as number;
  const b = lane[j] as number;
  if (a === b || !mayStand(works[i] as BoardWork, b) || !mayStand(works[j] as BoardWork, a)) return;
  ledger.attempt([i, j], [b, a], [side[i] as number, side[j] as number], allowed);
}

function changeLane(ledger: Ledger, random: () => number, i: number, allowed: number): void {
  const { board } = ledger;
  const [first, last] = (board.works[i] as BoardWork).lanes;
  const lane = board.lane[i] as number;
  const way = random();
  const wanted = way < 0.15 ? wantedLane(board, i) : undefined;
  let to: number;
  if (wanted !== undefined) to = Math.round(wanted) + Math.floor(random() * 3) - 1;
  else if (way < 0.65) to = lane + Math.floor(random() * 7) - 3;
  else to = first + Math.floor(random() * (last - first + 1));
  to = Math.max(first, Math.min(last, to));
  const side = random() < 0.35 ? Math.floor(random() * 4) : (board.side[i] as number);
  if (to !== lane) ledger.attempt([i], [to], [side], allowed);
}

function mayStand(work: BoardWork, lane: number): boolean {
  return lane >= work.lanes[0] && lane <= work.lanes[1];
}

/** −ln u, near enough, from square roots alone: the same on every machine. */
function exponential(u: number): number {
  let root = u + 1e-9;
  for (let i = 0; i < 6; i++) root = Math.sqrt(root);
  return 64 / root - 64;
}
