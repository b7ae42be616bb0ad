import { type GraphNode, KIND_LABELS, type NodeLabel } from '@stemma/model';
import { labelToWrite, propertiesToWrite } from '../check-batch';
import { chunks, evenChunks, groupBy } from '../grouping';
import type { WriteBatch } from '../port';
import { wordsOfNode } from '../search/search-words';
import { byKey } from './by-key';
import { GENERATION_PROPERTY, quoted, RESERVED_PROPERTIES, SEARCH_PROPERTY } from './driver-value';
import type { NodeNumbers } from './node-numbers';
import type { Piece } from './piece';
import { type Item, propertyTable } from './property-table';

const NODES_AT_ONCE = 2_500;
const KINDS: readonly string[] = Object.values(KIND_LABELS);

/**
 * The transactions that write nodes: of one set of labels each, in the order of their keys.
 * @param numbers are told of those that are created.
 */
export function* nodePieces(
  nodes: readonly GraphNode[],
  isNew: boolean,
  numbers: NodeNumbers,
): Generator<Piece> {
  for (const [label, ofLabel] of groupBy(nodes, labelToWrite)) {
    const last = [...new Map(ofLabel.map((node) => [node.id, node])).values()];
    for (const [others, alike] of groupBy(last, (node) => otherLabels(label, node))) {
      const sorted = alike.sort((a, b) => byKey(a.id, b.id));
      for (const chunk of evenChunks(sorted, NODES_AT_ONCE))
        yield nodePiece(label, others === '' ? [] : others.split('\n'), chunk, isNew, numbers);
    }
  }
}

function nodePiece(
  label: NodeLabel,
  others: readonly string[],
  nodes: readonly GraphNode[],
  isNew: boolean,
  numbers: NodeNumbers,
): Piece {
  const { rows, common, fields } = propertyTable(nodes.map(itemOf));
  const map = `{${['id: row[0]', ...fields].join(', ')}}`;
  let created: readonly (readonly bigint[])[] = [];
  return {
    size: rows.length,
    isNew,
    async run(transaction, create) {
      const query = create ? createQuery([label, ...others], map) : mergeQuery(label, others, map);
      const { records } = await transaction.run(query, { rows, common });
      created = create ? records[0]?.get(0) : [];
    },
    committed() {
      for (const [row, number] of created) {
        const node = nodes[Number(row)];
        if (node && number !== undefined) numbers.remember(label, node.id, number);
      }
    },
  };
}

/** The transactions that delete nodes and what still touches them. */
export function* nodeDeletions(nodes: NonNullable<WriteBatch['deleteNodes']>): Generator<Piece> {
  for (const [label, ofLabel] of groupBy(nodes, (node) => node.label)) {
    const query = `UNWIND $ids AS id MATCH (n:${label} {id: id}) DETACH DELETE n`;
    const sorted = ofLabel.map((node) => node.id).sort(byKey);
    for (const ids of chunks(sorted, NODES_AT_ONCE))
      yield {
        size: ids.length,
        isNew: false,
        run: async (transaction) => void (await transaction.run(query, { ids })),
      };
  }
}

function otherLabels(label: NodeLabel, node: GraphNode): string {
  return [...new Set(node.labels)]
    .filter((other) => other !== label)
    .sort()
    .join('\n');
}

function createQuery(labels: readonly string[], map: string): string {
  const create = `CREATE (n:${labels.map(quoted).join(':')} ${map})`;
  return `UNWIND range(0, size($rows) - 1) AS i WITH i, $rows[i] AS row ${create} RETURN collect([i, id(n)])`;
}

/** A generation on a `Source` is the session's and outlives the replacing of its other properties. */
function mergeQuery(label: NodeLabel, others: readonly string[], map: string): string {
  const gone = label === 'Work' ? KINDS.filter((kind) => !others.includes(kind)) : [];
  const kept = label === 'Source';
  return [
    `UNWIND $rows AS row MERGE (n:${label} {id: row[0]})`,
    kept ? `WITH n, row, n.${GENERATION_PROPERTY} AS generation` : '',
    `SET n = ${map}`,
    kept ? `SET n.${GENERATION_PROPERTY} = generation` : '',
    others.length > 0 ? `SET n:${others.map(quoted).join(':')}` : '',
    gone.length > 0 ? `REMOVE n:${gone.join(':')}` : '',
  ].join(' ');
}

function itemOf(node: GraphNode): Item {
  const { id: _, ...properties } = propertiesToWrite(node.properties, () => node.id, RESERVED_PROPERTIES);
  const words = wordsOfNode(node);
  if (words.length > 0) properties[SEARCH_PROPERTY] = words.join(' ');
  return { key: [node.id], properties };
}
