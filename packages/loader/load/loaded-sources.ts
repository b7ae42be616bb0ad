import { byCodePoint } from '@stemma/model';
import type { GraphStore } from '@stemma/store';
import type { SourceFacts } from '../resolve/source-bundle';
import { countKept, factsOf } from './streamed/kept-sources';

/** A source as `stemma sources` lists it. */
export interface LoadedSource extends Omit<SourceFacts, 'origin' | 'streamed'> {
  /** Number of records that it brought. */
  readonly records: number;
}

/** The loaded sources, by id; those that others only describe are not among them. @throws StoreError as `read`. */
export async function loadedSources(store: GraphStore): Promise<LoadedSource[]> {
  const facts = await factsOf(store);
  const counts = await countKept(store, facts);
  return facts
    .map(({ origin: _, streamed, ...source }) => ({
      ...source,
      records: streamed?.records ?? counts.get(source.id) ?? 0,
    }))
    .sort((a, b) => byCodePoint(a.id, b.id));
}
