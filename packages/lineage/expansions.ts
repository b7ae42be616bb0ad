import type { Expansion, Selection } from '@stemma/model';
import type { GraphReader } from './graph-reader';
import { byDescendants } from './nearest';
import { type TraceOptions, trace, tracedRelations } from './trace';

type Opened = Extract<Expansion, { work: string }>;

/** What the log of expansions adds to a picture. */
export interface Added {
  /** Each added work with the work that it was opened from and the side it stands on. */
  readonly works: ReadonlyMap<string, { readonly from: string; readonly step: -1 | 1 }>;
  /** The same works by the entry that added them, in the order of the log; entries that added none are left out. */
  readonly groups: readonly (readonly string[])[];
  /** Works that were met, those that `first` or the cap leave out among them. */
  readonly reached: ReadonlySet<string>;
}

/**
 * The entries of a log that stand: a collapse takes back one earlier entry, and taking back a collapse
 * opens that entry again.
 */
export function standingEntries(log: readonly Expansion[]): Opened[] {
  const taken = new Set<number>();
  for (let index = log.length - 1; index >= 0; index--) {
    const entry = log[index];
    if (entry && 'collapse' in entry && !taken.has(index) && entry.collapse < index)
      taken.add(entry.collapse);
  }
  return log.flatMap((entry, index) => ('work' in entry && !taken.has(index) ? entry : []));
}

/**
 * One step from the work of each standing entry, in the order of the log. An entry whose work is not
 * in the picture (because what opened it was collapsed) adds nothing. Works that stand already stay
 * where they are; an entry without `first` adds at most `cap` works.
 */
export async function expansions(
  reader: GraphReader,
  picture: ReadonlySet<string>,
  selection: Selection,
  options: TraceOptions,
): Promise<Added> {
  const works = new Map<string, { from: string; step: -1 | 1 }>();
  const groups: string[][] = [];
  const reached = new Set<string>();
  for (const entry of standingEntries(selection.expand)) {
    if (!picture.has(entry.work) && !works.has(entry.work)) continue;
    const relations = entry.relations.length > 0 ? entry.relations : tracedRelations(selection);
    const depths = await trace(reader, [entry.work], entry.direction, 1, relations, options);
    depths.delete(entry.work);
    const ids = await byDescendants(reader, [...depths.keys()]);
    const asked = ids.slice(0, entry.first);
    for (const id of asked) reached.add(id);
    const group = asked.slice(0, selection.cap).filter((id) => !picture.has(id) && !works.has(id));
    for (const id of group) works.set(id, { from: entry.work, step: entry.direction === 'back' ? -1 : 1 });
    if (group.length > 0) groups.push(group);
  }
  return { works, groups, reached };
}
