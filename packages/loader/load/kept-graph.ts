import { type GraphNode, type GraphRelationship, nodeLabel, relationshipKey } from '@stemma/model';
import { type GraphStore, pourGraph } from '@stemma/store';

/** The graph that a store holds: nodes by label and id, relationships by key. */
export interface KeptGraph {
  readonly nodes: ReadonlyMap<string, GraphNode>;
  readonly relationships: ReadonlyMap<string, GraphRelationship>;
}

/** Reads the whole graph of a store. @throws StoreError as `read`. */
export async function readGraph(store: GraphStore): Promise<KeptGraph> {
  const nodes = new Map<string, GraphNode>();
  const relationships = new Map<string, GraphRelationship>();
  await pourGraph(store, {
    async nodes(page) {
      for (const node of page) nodes.set(nodeKey(node), node);
    },
    async relationships(page) {
      for (const relationship of page) relationships.set(relationshipKey(relationship), relationship);
    },
  });
  return { nodes, relationships };
}

export function nodeKey(node: GraphNode): string {
  return `${nodeLabel(node)} ${node.id}`;
}
