import { type ResolvedGraph, resolve } from '../resolve/resolve';
import type { SourceBundle } from '../resolve/source-bundle';
import { type Difference, difference } from './difference';
import type { KeptGraph } from './kept-graph';
import type { Progress } from './progress';

/** What a set of sources makes of a store that holds another. */
export interface Plan {
  readonly graph: ResolvedGraph;
  readonly change: Difference;
}

/** Computes the graph of the sources and how it differs from the one kept. */
export function plan(kept: KeptGraph, bundles: readonly SourceBundle[], progress: Progress): Plan {
  const records = bundles.reduce((sum, bundle) => sum + bundle.records.length, 0);
  progress({ stage: 'resolve', done: 0, total: records });
  const graph = resolve(bundles);
  progress({ stage: 'resolve', done: records, total: records });
  return { graph, change: difference(kept, graph) };
}
