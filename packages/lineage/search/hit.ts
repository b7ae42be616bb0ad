import type { GraphNode, NodeLabel } from '@stemma/model';
import type { SearchHit } from '../answers';
import { attachedTo } from '../attached-to';
import type { GraphReader } from '../graph-reader';
import { drawnName } from './name-fields';
import type { Rank } from './rank-node';

/** What was found, with what decides its place. */
export interface Found extends Rank {
  readonly node: GraphNode;
  readonly label: NodeLabel;
  /** Descendants of a work, works of anything else. */
  readonly size: number;
}

/** Hits with what their rows say beside the name. */
export async function hitsOf(reader: GraphReader, found: readonly Found[]): Promise<SearchHit[]> {
  const works = found.flatMap(({ label, node }) => (label === 'Work' ? node.id : []));
  const attached = await reader.attached(works, ['FROM_LAB']);
  return found.map((one) => hitOf(one, attached));
}

function hitOf(
  { node, label, score, matched, size }: Found,
  attached: Awaited<ReturnType<GraphReader['attached']>>,
): SearchHit {
  const hit = { id: node.id, label, name: drawnName(node), score, matched };
  if (label !== 'Work') return { ...hit, works: size };
  const { kind, date, year } = node.properties;
  const [organisation] = attachedTo(node.id, 'FROM_LAB', attached);
  return {
    ...hit,
    kind: typeof kind === 'string' ? kind : undefined,
    date: typeof date === 'string' ? date : year === undefined ? undefined : String(year),
    organisation: organisation && drawnName(organisation),
  };
}
