import { byCodePoint } from '@stemma/model';
import { LayoutError } from './layout-error';
import type { PlaceableLink, PlaceableWork } from './placement';

/** One line for all links between the same two works, by the places of its ends among the works. */
interface SortedLine {
  readonly older: number;
  readonly newer: number;
  /** How many links it stands for. */
  readonly weight: number;
}

export interface SortedInput {
  readonly works: readonly PlaceableWork[];
  readonly lines: readonly SortedLine[];
  /** Places of the works in focus. */
  readonly focus: readonly number[];
}

/**
 * Works by id and lines by their ends, so that the order in which they are given means nothing.
 * @throws LayoutError `twice` for an id given again, `unknown-end` for a link to a work that is not given
 */
export function sortInput(
  works: readonly PlaceableWork[],
  links: readonly PlaceableLink[],
  focus: readonly string[],
): SortedInput {
  const sorted = works.toSorted((a, b) => byCodePoint(a.id, b.id));
  const place = new Map<string, number>();
  for (const [i, { id }] of sorted.entries()) {
    if (place.has(id)) throw new LayoutError('twice', `work ${id} is given twice to be placed`);
    place.set(id, i);
  }
  const end = (id: string) => {
    const at = place.get(id);
    if (at === undefined) throw new LayoutError('unknown-end', `a line leads to ${id}, which is not placed`);
    return at;
  };
  const weights = new Map<number, number>();
  for (const { from, to } of links) {
    const key = end(to) * sorted.length + end(from);
    if (from !== to) weights.set(key, (weights.get(key) ?? 0) + 1);
  }
  const lines = [...weights]
    .sort(([a], [b]) => a - b)
    .map(([key, weight]) => ({
      older: Math.floor(key / sorted.length),
      newer: key % sorted.length,
      weight,
    }));
  const inFocus = focus.flatMap((id) => place.get(id) ?? []).toSorted((a, b) => a - b);
  return { works: sorted, lines, focus: inFocus };
}
