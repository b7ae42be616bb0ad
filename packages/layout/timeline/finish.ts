import type { Placement } from '../placement';
import { seedOf } from '../random';
import { byWant, chooseLabels } from './choose-labels';
import { part } from './part';
import type { Effort, Scene } from './scene';
import { search } from './search';
import { start, sweep } from './start';

/** Larger pictures keep the lanes of the sweep. */
const MOST_WORKS = 160;
const MOST_LINES = 1500;

/**
 * Finds lanes by start, sweep and, for the settled placing, search; then parts shapes that meet and
 * chooses the labels that have room.
 */
export function finish({ board, input, tell }: Scene, effort: Effort): Placement {
  sweep(board, start(board));
  const small = board.works.length <= MOST_WORKS && board.lines.length <= MOST_LINES;
  if (effort === 'settled' && small) search(board, seedOf(input.works.map(({ id }) => id).join('\n')));
  part(board);
  return tell(chooseLabels(board, byWant(input)));
}
