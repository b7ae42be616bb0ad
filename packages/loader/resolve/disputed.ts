import type { PartialDate } from '@stemma/model';
import { closingEdges } from './closing-edges';
import { byBelief, isYoungerParent, type LineageEdge } from './lineage-edge';
import { circleReason, youngerReason } from './refused-edges';
import { problemOf, type ResolveProblem } from './resolve-problem';

/**
 * Edges that break an invariant only together with another source: the parent is certainly younger by
 * the values that are shown, or a circle closes. Which edge of a circle it is depends on the set of
 * sources alone (see `byBelief`).
 */
export function disputedEdges(
  edges: readonly LineageEdge[],
  dates: ReadonlyMap<string, PartialDate>,
  names: ReadonlyMap<string, string>,
  sourcesOf: ReadonlyMap<string, readonly string[]>,
): { disputed: Set<LineageEdge>; problems: ResolveProblem[] } {
  const disputed = new Set<LineageEdge>();
  const problems: ResolveProblem[] = [];
  const dispute = (code: 'younger-parent' | 'circle', edge: LineageEdge, reason: string) => {
    disputed.add(edge);
    const [first] = edge.stated;
    if (!first) return;
    const others = [
      ...edge.stated.map(({ said }) => said.source.id),
      ...(sourcesOf.get(edge.from) ?? []),
      ...(sourcesOf.get(edge.to) ?? []),
    ];
    const place = first.statement.place ?? first.said.stated.place;
    const said = { ...first.said, stated: { ...first.said.stated, place } };
    problems.push(problemOf(code, said, `${reason}; kept as disputed, not traced`, others));
  };
  const good = edges.filter((edge) => {
    const young = isYoungerParent(edge, dates);
    if (young) dispute('younger-parent', edge, youngerReason(edge, names, dates));
    return !young;
  });
  for (const edge of closingEdges(good.toSorted(byBelief(dates))))
    dispute('circle', edge, circleReason(edge, names));
  return { disputed, problems };
}
