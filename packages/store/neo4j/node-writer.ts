import { type GraphNode, KIND_LABELS, type NodeLabel } from '@stemma/model';
import type { ManagedTransaction } from 'neo4j-driver';
import { labelToWrite, propertiesToWrite } from '../check-batch';
import { chunks, groupBy } from '../grouping';
import type { WriteBatch } from '../port';
import { wordsOfNode } from '../search/search-words';
import { byKey } from './by-key';
import { GENERATION_PROPERTY, quoted, RESERVED_PROPERTIES, SEARCH_PROPERTY, toDriver } from './driver-value';

const NODES_AT_ONCE = 5_000;
const KINDS: readonly string[] = Object.values(KIND_LABELS);

/** A piece of a batch: what one transaction does, which may be run again where it fails. */
export interface Piece {
  /** Nodes or relationships that are written or taken away. */
  readonly size: number;
  run(transaction: ManagedTransaction): Promise<void>;
}

/** The transactions that write nodes: of one set of labels each, in the order of their keys. */
export function* nodePieces(nodes: readonly GraphNode[]): Generator<Piece> {
  for (const [label, ofLabel] of groupBy(nodes, labelToWrite)) {
    const last = [...new Map(ofLabel.map((node) => [node.id, node])).values()];
    for (const [others, alike] of groupBy(last, (node) => otherLabels(label, node))) {
      const query = writeQuery(label, others === '' ? [] : others.split('\n'));
      const sorted = alike.sort((a, b) => byKey(a.id, b.id));
      for (const chunk of chunks(sorted, NODES_AT_ONCE)) {
        const rows = chunk.map(rowOf);
        yield { size: rows.length, run: async (one) => void (await one.run(query, { rows })) };
      }
    }
  }
}

/** The transactions that delete nodes and what still touches them. */
export function* nodeDeletions(nodes: NonNullable<WriteBatch['deleteNodes']>): Generator<Piece> {
  for (const [label, ofLabel] of groupBy(nodes, (node) => node.label)) {
    const query = `UNWIND $ids AS id MATCH (n:${label} {id: id}) DETACH DELETE n`;
    const sorted = ofLabel.map((node) => node.id).sort(byKey);
    for (const ids of chunks(sorted, NODES_AT_ONCE))
      yield { size: ids.length, run: async (one) => void (await one.run(query, { ids })) };
  }
}

function otherLabels(label: NodeLabel, node: GraphNode): string {
  return [...new Set(node.labels)]
    .filter((other) => other !== label)
    .sort()
    .join('\n');
}

/** A generation on a `Source` is the session's and outlives the replacing of its other properties. */
function writeQuery(label: NodeLabel, others: readonly string[]): string {
  const gone = label === 'Work' ? KINDS.filter((kind) => !others.includes(kind)) : [];
  const kept = label === 'Source';
  return [
    `UNWIND $rows AS row MERGE (n:${label} {id: row.id})`,
    kept ? `WITH n, row, n.${GENERATION_PROPERTY} AS generation` : '',
    'SET n = row.properties',
    kept ? `SET n.${GENERATION_PROPERTY} = generation` : '',
    others.length > 0 ? `SET n:${others.map(quoted).join(':')}` : '',
    gone.length > 0 ? `REMOVE n:${gone.join(':')}` : '',
  ].join(' ');
}

function rowOf(node: GraphNode): { id: string; properties: Record<string, unknown> } {
  const properties: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(
    propertiesToWrite(node.properties, node.id, RESERVED_PROPERTIES),
  ))
    properties[name] = toDriver(value);
  properties.id = node.id;
  const words = wordsOfNode(node);
  if (words.length > 0) properties[SEARCH_PROPERTY] = words.join(' ');
  return { id: node.id, properties };
}
