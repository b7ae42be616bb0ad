import {
  type GraphNode,
  type GraphRelationship,
  NODE_LABELS,
  nodeLabel,
  RELATIONSHIP_TYPES,
  relationshipKey,
} from '@stemma/model';
import type { GraphStore } from '@stemma/store';

/** The graph that a store holds: nodes by label and id, relationships by key. */
export interface KeptGraph {
  readonly nodes: ReadonlyMap<string, GraphNode>;
  readonly relationships: ReadonlyMap<string, GraphRelationship>;
}

/** Reads the whole graph of a store. @throws StoreError as `read`. */
export async function readGraph(store: GraphStore): Promise<KeptGraph> {
  const nodes = new Map<string, GraphNode>();
  const relationships = new Map<string, GraphRelationship>();
  for (const label of NODE_LABELS)
    for await (const page of store.nodes(label)) for (const node of page) nodes.set(nodeKey(node), node);
  for (const type of RELATIONSHIP_TYPES)
    for await (const page of store.relationships(type))
      for (const relationship of page) relationships.set(relationshipKey(relationship), relationship);
  return { nodes, relationships };
}

export function nodeKey(node: GraphNode): string {
  return `${nodeLabel(node)} ${node.id}`;
}
