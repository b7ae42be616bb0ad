import type { Transition } from '../state/choice';
import { focusOn } from '../state/focus';

/** On a phone a lineage opens one step each way; the steps are said, so that a link means the same anywhere. */
const ON_A_PHONE = { back: 1, on: 1 };

/** The lineage of a work, as far as the screen has room for it at first. */
export function lineageOf(id: string): Transition {
  return focusOn(id, matchMedia('(max-width: 639px)').matches ? ON_A_PHONE : {});
}
