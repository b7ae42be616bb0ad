import {
  type Direction,
  type GraphRelationship,
  type Subgraph,
  TRACED_RELATIONS,
  type Traceable,
} from '@stemma/model';

/**
 * Answers worked out the slow and plain way, to hold the real ones against: every link is looked at
 * again and again until nothing changes, every way is walked.
 */
export function worksOf({ nodes }: Subgraph): string[] {
  return nodes.filter(({ labels }) => labels.includes('Work')).map(({ id }) => id);
}

/** Whether a link may be followed, and the steps it costs. */
export function costOf(
  { type, properties }: GraphRelationship,
  relations: readonly Traceable[],
): 0 | 1 | undefined {
  const traced: readonly string[] = relations.length > 0 ? relations : TRACED_RELATIONS;
  if (type === 'INTRODUCED_IN') return 0;
  if (type === 'CITES') return traced.includes('cites') ? 1 : undefined;
  if (type !== 'BUILDS_ON' || properties.disputed === true) return undefined;
  return traced.includes(String(properties.relation)) ? 1 : undefined;
}

/** Steps to each work within reach. */
export function distances(
  graph: Subgraph,
  starts: readonly string[],
  direction: Direction,
  most: number,
  relations: readonly Traceable[],
): Map<string, number> {
  const found = new Map(starts.map((id) => [id, 0]));
  for (let changed = true; changed; ) {
    changed = false;
    for (const link of graph.relationships) {
      const cost = costOf(link, relations);
      const [near, far] = direction === 'back' ? [link.from, link.to] : [link.to, link.from];
      const at = found.get(near);
      if (cost === undefined || at === undefined || at + cost > most) continue;
      if (at + cost >= (found.get(far) ?? Number.POSITIVE_INFINITY)) continue;
      found.set(far, at + cost);
      changed = true;
    }
  }
  return found;
}

/** Every way back from `a` to `b` that visits no work twice, as works with the number of steps. */
export function simpleWays(
  graph: Subgraph,
  a: string,
  b: string,
  relations: readonly Traceable[],
): { works: string[]; steps: number }[] {
  const ways: { works: string[]; steps: number }[] = [];
  const walk = (works: string[], steps: number) => {
    const end = works.at(-1);
    if (end === b) {
      ways.push({ works, steps });
      return;
    }
    const costs = new Map<string, number>();
    for (const link of graph.relationships) {
      const cost = costOf(link, relations);
      if (cost === undefined || link.from !== end || works.includes(link.to)) continue;
      costs.set(link.to, Math.min(cost, costs.get(link.to) ?? 1));
    }
    for (const [next, cost] of costs) walk([...works, next], steps + cost);
  };
  walk([a], 0);
  return ways;
}

export function citationsOf({ relationships }: Subgraph, work: string): number {
  const citing = relationships.filter(({ type, to }) => type === 'CITES' && to === work);
  return new Set(citing.map(({ from }) => from)).size;
}

export function descendantsOf({ relationships }: Subgraph, work: string): number {
  const children = relationships.filter(
    ({ type, to, properties }) =>
      type === 'BUILDS_ON' &&
      to === work &&
      properties.relation !== 'evaluation' &&
      properties.disputed !== true,
  );
  return new Set(children.map(({ from }) => from)).size;
}
