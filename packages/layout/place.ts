import type { Frame } from '@stemma/model';
import type { Placement, PlacementInput } from './placement';
import { type PlaceableAnswer, placementInput } from './placement-input';
import { kept, placeTimeline } from './timeline/place';
import type { Effort } from './timeline/scene';

/**
 * Places an answer. What entries of `expand` added is placed, one entry after the other, around what
 * stands without it, so that opening a step moves nothing.
 */
export function placeAnswer(answer: PlaceableAnswer, frame: Frame, effort: Effort = 'settled'): Placement {
  const added = (answer.added ?? []).filter(({ works }) => works.length > 0);
  const input = placementInput(answer, frame);
  const later = new Set(added.flatMap(({ works }) => works));
  let placement = placeTimeline(added[0] ? without(input, later, added[0].before) : input, effort);
  const first = { width: placement.width, height: placement.height };
  for (const [index, { works }] of added.entries()) {
    for (const id of works) later.delete(id);
    const more = added[index + 1]?.before ?? answer.more;
    placement = placeTimeline({ ...without(input, later, more), ...kept(placement) }, effort);
  }
  return added.length === 0 ? placement : { ...placement, first };
}

/** The input before the later works were added, with the cut ends that it then had. */
function without(
  input: PlacementInput,
  later: ReadonlySet<string>,
  more: PlaceableAnswer['more'],
): PlacementInput {
  return {
    ...input,
    works: input.works
      .filter(({ id }) => !later.has(id))
      .map((work) => ({ ...work, moreBack: more[work.id]?.back ?? 0, moreOn: more[work.id]?.on ?? 0 })),
    links: input.links.filter(({ from, to }) => !later.has(from) && !later.has(to)),
  };
}
