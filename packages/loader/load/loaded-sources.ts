import { byCodePoint } from '@stemma/model';
import type { GraphStore } from '@stemma/store';
import type { SourceFacts } from '../resolve/source-bundle';
import { readGraph } from './kept-graph';
import { rebuildBundles } from './rebuild-bundles';

/** A source as `stemma sources` lists it. */
export interface LoadedSource extends Omit<SourceFacts, 'origin'> {
  /** Number of records that it brought. */
  readonly records: number;
}

/** The loaded sources, by id; those that others only describe are not among them. @throws StoreError as `read`. */
export async function loadedSources(store: GraphStore): Promise<LoadedSource[]> {
  return rebuildBundles(await readGraph(store))
    .map(({ source: { origin: _, ...facts }, records }) => ({ ...facts, records: records.length }))
    .sort((a, b) => byCodePoint(a.id, b.id));
}
