import type { Subgraph } from '@stemma/model';

/** Direct parents by child. */
export type Parents = ReadonlyMap<string, readonly string[]>;

/** The links of descent among the works of a subgraph: no evaluation, nothing disputed. */
export function parentsWithin({ relationships }: Subgraph): Parents {
  const parents = new Map<string, string[]>();
  for (const { type, from, to, properties } of relationships)
    if (type === 'BUILDS_ON' && properties.relation !== 'evaluation' && properties.disputed !== true)
      parents.set(from, [...(parents.get(from) ?? []), to]);
  return parents;
}

/** All ancestors of a work with their distance in steps. */
export function ancestorsWithin(parents: Parents, work: string): ReadonlyMap<string, number> {
  const reached = new Map<string, number>();
  let frontier = [work];
  for (let depth = 1; frontier.length > 0; depth++) {
    const next = new Set(frontier.flatMap((id) => parents.get(id) ?? []));
    frontier = [...next].filter((id) => id !== work && !reached.has(id));
    for (const id of frontier) reached.set(id, depth);
  }
  return reached;
}
