import type { BoardWork } from './board';
import type { Ledger } from './ledger';
import { byTime } from './start';

const ROUNDS = 3;
const REACH = 3;

/** Each work tries all lanes within three and all places of its label, and keeps the best. */
export function settle(ledger: Ledger): void {
  const { board } = ledger;
  const order = byTime(board);
  for (let round = 0; round < ROUNDS; round++) {
    let changed = false;
    for (const i of order) {
      const { lanes, labelWidth } = board.works[i] as BoardWork;
      const lane = board.lane[i] as number;
      const sides = labelWidth > 0 ? [0, 1, 2, 3] : [0];
      for (let to = Math.max(lanes[0], lane - REACH); to <= Math.min(lanes[1], lane + REACH); to++)
        for (const side of sides) changed = ledger.attempt([i], [to], [side], -1e-6) || changed;
    }
    if (!changed) return;
  }
}
