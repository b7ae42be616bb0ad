import type { Draft, DraftLink } from './draft';
import type { Part } from './parts';

/**
 * Where words stand decides what they can be: an `entry` of a list and a `cell` hold an item; a
 * `paragraph` may be prose; a `body` follows an item, and a `detail` is nested under one.
 */
export type Context = 'entry' | 'cell' | 'heading' | 'paragraph' | 'body' | 'detail';

/** What a stretch of words gives. */
export interface Unit {
  readonly drafts: readonly Draft[];
  /** Links without a title of their own. */
  readonly loose: readonly DraftLink[];
  /** Links with words of their own in the middle of prose. */
  readonly mentions: readonly Part[];
  readonly parts: readonly Part[];
}
