import {
  type GraphNode,
  type GraphRelationship,
  type NodeLabel,
  RELATIONSHIP_ENDS,
  type RelationshipType,
} from '@stemma/model';
import type { GraphStore } from '../port';
import { scanByNumber } from '../scan-by-number';

const PAGES = { nodesAPage: 2_000 };

/** All nodes of a label by ranges of internal ids. */
export async function* scanNodes(store: GraphStore, label: NodeLabel): AsyncGenerator<readonly GraphNode[]> {
  for await (const rows of scanByNumber(store, label, 'RETURN n', PAGES))
    yield rows.map(([node]) => node as GraphNode);
}

/** All relationships of a type, by ranges of internal ids of the nodes that they start at. */
export async function* scanRelationships(
  store: GraphStore,
  type: RelationshipType,
): AsyncGenerator<readonly GraphRelationship[]> {
  const query = `MATCH (n)-[e:${type}]->() RETURN e`;
  for (const label of RELATIONSHIP_ENDS[type].from)
    for await (const rows of scanByNumber(store, label, query, PAGES))
      yield rows.map(([relationship]) => relationship as GraphRelationship);
}
