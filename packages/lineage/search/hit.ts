import type { GraphNode, NodeLabel } from '@stemma/model';
import type { SearchHit } from '../answers';
import { attachedTo } from '../attached-to';
import type { GraphReader } from '../graph-reader';
import { drawnName } from './name-fields';
import type { Rank } from './rank-node';

/** A hit with what its row says beside the name. */
export async function hitOf(
  reader: GraphReader,
  { node, label, score, matched, size }: Rank & { node: GraphNode; label: NodeLabel; size: number },
): Promise<SearchHit> {
  const hit = { id: node.id, label, name: drawnName(node), score, matched };
  if (label !== 'Work') return { ...hit, works: size };
  const { kind, date, year } = node.properties;
  const [organisation] = attachedTo(node.id, 'FROM_LAB', await reader.attached([node.id]));
  return {
    ...hit,
    kind: typeof kind === 'string' ? kind : undefined,
    date: typeof date === 'string' ? date : year === undefined ? undefined : String(year),
    organisation: organisation && drawnName(organisation),
  };
}
