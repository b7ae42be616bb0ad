import type { GraphNode, GraphRelationship } from '@stemma/model';

/**
 * Where a whole graph is written page by page, each node and relationship once: a store that was empty, or
 * the files of a bulk import. All nodes go before the relationships that join them.
 */
export interface GraphSink {
  nodes(page: readonly GraphNode[]): Promise<void>;
  relationships(page: readonly GraphRelationship[]): Promise<void>;
}
