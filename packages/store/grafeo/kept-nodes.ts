import { type GraphNode, isLocal, type NodeLabel } from '@stemma/model';
import type { KeptNodes } from '../nodes/kept-nodes';
import { type ReadSource, readRows } from './read-rows';

const IDS_AT_ONCE = 10_000;

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
      found.push(visible(source, { id: String(id), ...kept.at(Number(number)) }));
    }
  }
  return found;
}

function visible(source: ReadSource, node: GraphNode): GraphNode {
  if (source.withLocal) return node;
  const properties = Object.entries(node.properties).filter(([name]) => !isLocal(name));
  return { ...node, properties: Object.fromEntries(properties) };
}
