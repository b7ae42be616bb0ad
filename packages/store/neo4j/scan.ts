import {
  type GraphNode,
  type GraphRelationship,
  type NodeLabel,
  type Properties,
  RELATIONSHIP_ENDS,
  type RelationshipType,
} from '@stemma/model';
import type { GraphStore, Rows } from '../port';
import { LOCK_ID } from './lock-id';

const NODES_A_PAGE = 2_000;

/** All nodes of a label by ranges of their ids, as their index orders them: each page is a seek. */
export async function* scanNodes(store: GraphStore, label: NodeLabel): AsyncGenerator<readonly GraphNode[]> {
  const query = `MATCH (n:${label}) WHERE n.id > $after RETURN n ORDER BY n.id LIMIT ${NODES_A_PAGE}`;
  for (let after = ''; ; ) {
    const { rows } = await store.read(query, { after });
    const page = rows.map(([node]) => node as GraphNode);
    const kept = page.filter(({ id }) => id !== LOCK_ID);
    if (kept.length > 0) yield kept;
    if (page.length < NODES_A_PAGE) return;
    after = page.at(-1)?.id ?? after;
  }
}

/** All relationships of a type, by ranges of ids of the nodes that they start at. */
export async function* scanRelationships(
  store: GraphStore,
  type: RelationshipType,
): AsyncGenerator<readonly GraphRelationship[]> {
  for (const label of RELATIONSHIP_ENDS[type].from) {
    const start = `MATCH (a:${label}) WHERE a.id > $after WITH a ORDER BY a.id LIMIT ${NODES_A_PAGE}`;
    const query = `${start} OPTIONAL MATCH (a)-[r:${type}]->(b) RETURN a.id, b.id, properties(r) ORDER BY a.id`;
    for (let after = ''; ; ) {
      const { rows }: Rows = await store.read(query, { after });
      const page = rows.flatMap(([from, to, properties]) =>
        to === null ? [] : { type, from: String(from), to: String(to), properties: properties as Properties },
      );
      if (page.length > 0) yield page;
      if (rows.length < NODES_A_PAGE) break;
      after = String(rows.at(-1)?.[0]);
    }
  }
}
