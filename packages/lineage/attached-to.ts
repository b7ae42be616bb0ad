import { byCodePoint, type GraphNode, type GraphRelationship, type Subgraph } from '@stemma/model';

/** What touches a work by one type: in the order of `position` where the type has one, then by id. */
export function attachedTo(
  work: string,
  type: GraphRelationship['type'],
  { nodes, relationships }: Subgraph,
): GraphNode[] {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  return relationships
    .filter((r) => r.type === type && r.from === work)
    .sort((a, b) => positionOf(a) - positionOf(b) || byCodePoint(a.to, b.to))
    .flatMap(({ to }) => byId.get(to) ?? []);
}

function positionOf({ properties: { position } }: GraphRelationship): number {
  return typeof position === 'number' ? position : Number.MAX_SAFE_INTEGER;
}
