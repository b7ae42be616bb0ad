import {
  type GraphNode,
  type GraphRelationship,
  type NodeLabel,
  RELATIONSHIP_ENDS,
  type RelationshipType,
} from '@stemma/model';
import type { GraphStore } from '../port';

const NODES_A_PAGE = 2_000;

/** All nodes of a label by ranges of internal ids: each page is a seek, so the whole is linear. */
export async function* scanNodes(store: GraphStore, label: NodeLabel): AsyncGenerator<readonly GraphNode[]> {
  const query = `UNWIND range($first, $last) AS i MATCH (n:${label}) WHERE id(n) = i RETURN n`;
  for await (const range of ranges(store, label)) {
    const { rows } = await store.read(query, range);
    if (rows.length > 0) yield rows.map(([node]) => node as GraphNode);
  }
}

/** All relationships of a type, by ranges of internal ids of the nodes that they start at. */
export async function* scanRelationships(
  store: GraphStore,
  type: RelationshipType,
): AsyncGenerator<readonly GraphRelationship[]> {
  for (const label of RELATIONSHIP_ENDS[type].from) {
    const start = `UNWIND range($first, $last) AS i MATCH (n:${label}) WHERE id(n) = i`;
    const query = `${start} MATCH (n)-[e:${type}]->() RETURN e`;
    for await (const range of ranges(store, label)) {
      const { rows } = await store.read(query, range);
      if (rows.length > 0) yield rows.map(([relationship]) => relationship as GraphRelationship);
    }
  }
}

async function* ranges(store: GraphStore, label: NodeLabel) {
  const { rows } = await store.read(`MATCH (n:${label}) RETURN min(id(n)), max(id(n))`);
  const [least, most] = rows[0] ?? [];
  if (typeof least !== 'number' || typeof most !== 'number') return;
  for (let first = least; first <= most; first += NODES_A_PAGE) {
    yield { first, last: Math.min(most, first + NODES_A_PAGE - 1) };
  }
}
