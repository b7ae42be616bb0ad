import { setImmediate } from 'node:timers/promises';
import type { GraphNode, NodeLabel } from '@stemma/model';
import type { KeptNodes } from '../nodes/kept-nodes';
import { StoreError } from '../store-error';
import { type ReadSource, readRows } from './read-rows';

const IDS_AT_ONCE = 10_000;
/** Nodes that are read from the disk before others have a turn. */
const NODES_IN_TURN = 500;

/**
 * Nodes of a label by id in the order of these, from what is kept of them. Each id once; those that no node
 * has are left out.
 * @throws StoreError as `GraphStore.read`.
 */
export async function keptNodes(
  source: ReadSource,
  kept: KeptNodes,
  label: NodeLabel,
  ids: readonly string[],
): Promise<GraphNode[]> {
  const found: GraphNode[] = [];
  for (let start = 0; start < ids.length; start += IDS_AT_ONCE) {
    const asked = ids.slice(start, start + IDS_AT_ONCE);
    const query = `UNWIND $ids AS id MATCH (n:${label} {id: id}) RETURN id, id(n)`;
    for (const [id, number] of (await readRows(source, query, { ids: asked }, {})).rows) {
      if (found.length % NODES_IN_TURN === NODES_IN_TURN - 1) await setImmediate();
      const { labels, properties } = nodeAt(source, kept, Number(number));
      found.push({ id: String(id), labels, properties: source.mapper.visible(properties) });
    }
  }
  return found;
}

function nodeAt({ place }: ReadSource, kept: KeptNodes, number: number): Omit<GraphNode, 'id'> {
  try {
    return kept.at(number);
  } catch (cause) {
    throw new StoreError('damaged', `${place}: what is kept of a node cannot be read: stemma rollback`, {
      cause,
    });
  }
}
