import { NODE_LABELS, RELATIONSHIP_TYPES } from '@stemma/model';
import type { GraphSink } from './graph-sink';
import type { GraphStore } from './port';

/**
 * Gives all that a store holds to a sink, page by page, nodes before relationships.
 * @param labels of the nodes that are given; all unless named.
 * @throws StoreError as `read`; what the sink throws.
 */
export async function pourGraph(
  store: Pick<GraphStore, 'nodes' | 'relationships'>,
  sink: GraphSink,
  labels = NODE_LABELS as readonly (typeof NODE_LABELS)[number][],
): Promise<void> {
  for (const label of labels) for await (const page of store.nodes(label)) await sink.nodes(page);
  for (const type of RELATIONSHIP_TYPES)
    for await (const page of store.relationships(type)) await sink.relationships(page);
}
