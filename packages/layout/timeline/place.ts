import type { Placement, PlacementInput } from '../placement';
import { sortInput } from '../sorted-input';
import { acrossScene } from './across-scene';
import { finish } from './finish';
import type { Effort } from './scene';
import { uprightScene } from './upright-scene';

/**
 * The timeline of works: dates along, lanes across, lines that cross little, labels that touch nothing.
 * The same works, links, focus and frame give the same numbers whatever their order and the machine: the
 * number of moves is fixed and nothing looks at the clock. `rough` answers in milliseconds and is for a
 * first look: places along time are final, lanes are not.
 * @throws LayoutError `twice` for an id given again, `unknown-end` for a link to a work that is not given
 */
export function placeTimeline(input: PlacementInput, effort: Effort = 'settled'): Placement {
  const sorted = sortInput(input.works, input.links, input.focus);
  const scene = input.frame === 'upright' ? uprightScene(input, sorted) : acrossScene(input, sorted);
  return finish(scene, effort);
}

/** What a later placing takes, so that all works of this one keep their place in it. */
export function kept({ works, axis }: Placement): Pick<PlacementInput, 'fixed' | 'axis'> {
  const fixed = Object.fromEntries(works.map(({ id, x, y }) => [id, { x, y }]));
  return { fixed, ...(axis && { axis }) };
}
