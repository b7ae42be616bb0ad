import type { GraphStore } from '@stemma/store';
import type { LoadReport } from '../../report';
import type { RecordSet } from '../../stream/records/record-set';
import type { Progress } from '../progress';
import { reportedFacts } from '../report-of';
import { requireFreeIds } from '../with-sources';
import type { Counts } from './fates';
import { factsOf, keptSets } from './kept-sources';
import type { GivenSource } from './streamed-source';
import { type TakenIn, takeIn } from './take-in';
import type { Workplace } from './workplace';

/** A set of sources of which some may be larger than memory. */
export interface StreamedSources {
  readonly sets: readonly RecordSet[];
  /** Those that were given, in their order. */
  readonly taken: readonly TakenIn[];
  /** True where the set is the one that the store holds already. */
  readonly isSame: boolean;
  /** What the given ones said before. */
  readonly before: ReadonlyMap<string, RecordSet>;
}

/**
 * The sources that a store holds with others in their places, read to their ends.
 * @throws LoaderError `source-id-in-use`, `unreadable`, `damaged-records`; StoreError as `read`.
 */
export async function withGiven(
  store: GraphStore,
  given: readonly GivenSource[],
  now: string,
  place: Workplace,
  progress: Progress,
): Promise<StreamedSources> {
  progress({ stage: 'rebuild', done: 0 });
  const facts = await factsOf(store);
  requireFreeIds(facts, given);
  const before = byId(await keptSets(store, facts, place));
  const sets = new Map(before);
  const taken: TakenIn[] = [];
  for (const source of given) {
    const one = await takeIn(source, before.get(source.id), now, place, progress);
    taken.push(one);
    sets.set(source.id, one.set);
  }
  return { sets: [...sets.values()], taken, isSame: taken.every(({ isSame }) => isSame), before };
}

/** The report of a source that was given. */
export function reportOfTaken(
  { set, tally, notUnderstood }: TakenIn,
  counts: Counts | undefined,
): LoadReport {
  const accepted = set.works + set.others.length;
  return {
    source: reportedFacts(set.source),
    read: accepted + tally.refused,
    accepted,
    ...(counts ?? { created: 0, updated: 0, unchanged: accepted }),
    notUnderstood,
    ...tally.lists(),
  };
}

function byId(sets: readonly RecordSet[]): Map<string, RecordSet> {
  return new Map(sets.map((set) => [set.source.id, set]));
}
