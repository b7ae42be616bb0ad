import type { Frame } from '@stemma/model';
import type { Placement, PlacementInput } from './placement';
import { type PlaceableAnswer, placementInput } from './placement-input';
import { kept, placeTimeline } from './timeline/place';
import type { Effort } from './timeline/scene';

/**
 * Places an answer. Works that entries of `expand` added are placed around those that stand without
 * them, so that opening a step moves nothing.
 */
export function placeAnswer(answer: PlaceableAnswer, frame: Frame, effort: Effort = 'settled'): Placement {
  const input = placementInput(answer, frame);
  const added = new Set(answer.added ?? []);
  if (added.size === 0) return placeTimeline(input, effort);
  const before = placeTimeline(withoutAdded(input, added), effort);
  return placeTimeline({ ...input, ...kept(before) }, effort);
}

/** The input before anything was added: cut ends count what was added as not there. */
function withoutAdded(input: PlacementInput, added: ReadonlySet<string>): PlacementInput {
  const more = new Map<string, { back: number; on: number }>();
  const count = (id: string, side: 'back' | 'on') => {
    const known = more.get(id) ?? { back: 0, on: 0 };
    more.set(id, { ...known, [side]: known[side] + 1 });
  };
  const seen = new Set<string>();
  for (const { from, to } of input.links) {
    if (seen.has(`${from} ${to}`)) continue;
    seen.add(`${from} ${to}`);
    if (added.has(to) && !added.has(from)) count(from, 'back');
    if (added.has(from) && !added.has(to)) count(to, 'on');
  }
  return {
    ...input,
    works: input.works
      .filter(({ id }) => !added.has(id))
      .map((work) => ({
        ...work,
        moreBack: work.moreBack + (more.get(work.id)?.back ?? 0),
        moreOn: work.moreOn + (more.get(work.id)?.on ?? 0),
      })),
    links: input.links.filter(({ from, to }) => !added.has(from) && !added.has(to)),
  };
}
