import type { GraphNode, NodeLabel } from '@stemma/model';
import type { SearchHit } from '../answers';
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
  const laboratories = await reader.laboratories(works);
  const named = await reader.listed('Organisation', [...new Set(laboratories.values())]);
  const names = new Map(named.map((node) => [node.id, drawnName(node)]));
  return found.map((one) => hitOf(one, names.get(laboratories.get(one.node.id) ?? '')));
}

function hitOf({ node, label, score, matched, size }: Found, organisation: string | undefined): SearchHit {
  const hit = { id: node.id, label, name: drawnName(node), score, matched };
  if (label !== 'Work') return { ...hit, works: size };
  const { kind, date, year } = node.properties;
  return {
    ...hit,
    kind: typeof kind === 'string' ? kind : undefined,
    date: typeof date === 'string' ? date : year === undefined ? undefined : String(year),
    organisation,
  };
}
