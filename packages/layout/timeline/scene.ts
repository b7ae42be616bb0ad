import type { Placement } from '../placement';
import type { SortedInput } from '../sorted-input';
import type { Board } from './board';

/** How much work is put into a placing: a first one at once, or the settled one. */
export type Effort = 'rough' | 'settled';

/** A picture to be placed: what is on the board, and how a finished board is told. */
export interface Scene {
  readonly board: Board;
  readonly input: SortedInput;
  /** The placing as the board stands, with the sides of the labels that are shown; −1: none. */
  readonly tell: (sides: Int8Array) => Placement;
}
