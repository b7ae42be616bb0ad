import type { PartialDate } from '@stemma/model';
import type { BuildsOnStatement, NeverMerge } from '../record';
import { closingEdges } from './closing-edges';
import { byBelief, dateOf, gatherEdges, isYoungerParent, type LineageEdge } from './lineage-edge';
import { aboutWork, type LinkedWorks, worksInMemory } from './linked-works';
import { type ResolveProblem, refusedEdge } from './resolve-problem';
import type { Said, SaidWork } from './said';
import { sameWork } from './same-work';
import { type DescribedWork, identify } from './work-id';
import { WorkReferences } from './work-references';

/** Statements of `BUILDS_ON` that are not taken, and why. */
export interface RefusedEdges {
  readonly statements: ReadonlySet<BuildsOnStatement>;
  readonly problems: readonly ResolveProblem[];
}

/**
 * What one source says against itself: edges to a certainly younger work, in a circle, to the work
 * itself, to nothing, or without evidence. Looks at nothing but the records of this one source.
 */
export function refusedEdges(
  works: readonly SaidWork[],
  neverMerge: readonly Said<NeverMerge>[],
): RefusedEdges {
  if (works.every(({ stated }) => stated.buildsOn.length === 0))
    return { statements: new Set(), problems: [] };
  const alone = identify(sameWork(works, neverMerge).groups);
  return refusedAmong(alone, worksInMemory(alone, new WorkReferences(alone)));
}

/**
 * As `refusedEdges`, of the works that one source alone makes.
 * @param works those of which any record builds on something, in order.
 */
export function refusedAmong(works: Iterable<DescribedWork>, linked: LinkedWorks): RefusedEdges {
  const statements = new Set<BuildsOnStatement>();
  const problems: ResolveProblem[] = [];
  const refuse = (
    code: Parameters<typeof refusedEdge>[0],
    said: SaidWork,
    edge: BuildsOnStatement,
    reason: string,
  ) => {
    statements.add(edge);
    problems.push(refusedEdge(code, said, reason, edge.place));
  };
  const refuseEdge = (code: 'younger-parent' | 'circle', edge: LineageEdge, reason: string) => {
    for (const { said, statement } of edge.stated) refuse(code, said, statement, reason);
  };

  const dates = new Map<string, PartialDate>();
  const names = new Map<string, string>();
  const candidates = [...works].flatMap((work) => {
    const date = dateOf(work.said);
    if (date) dates.set(work.id, date);
    names.set(work.id, aboutWork(work).name);
    return work.said.flatMap((said) =>
      said.stated.buildsOn.flatMap((statement) => {
        const parent = linked.target(statement.parent, said, undefined, true);
        if (statement.evidence.trim() === '')
          refuse('missing-field', said, statement, 'an edge needs evidence');
        else if (typeof parent === 'string')
          refuse('missing-field', said, statement, 'an edge names the work that it leads to');
        else if (parent.id === work.id)
          refuse('self-reference', said, statement, `"${said.stated.title}" is said to build on itself`);
        else {
          if (parent.date) dates.set(parent.id, parent.date);
          names.set(parent.id, linked.about(parent.id)?.name ?? parent.id);
          return [{ from: work.id, to: parent.id, said, statement }];
        }
        return [];
      }),
    );
  });
  const edges = gatherEdges(candidates);
  const [good, young] = [
    edges.filter((edge) => !isYoungerParent(edge, dates)),
    edges.filter((edge) => isYoungerParent(edge, dates)),
  ];
  for (const edge of young) refuseEdge('younger-parent', edge, youngerReason(edge, names, dates));
  for (const edge of closingEdges(good.toSorted(byBelief(dates))))
    refuseEdge('circle', edge, circleReason(edge, names));
  return { statements, problems };
}

/** Why an edge to a certainly younger work is not believed. */
export function youngerReason(
  { from, to }: LineageEdge,
  names: ReadonlyMap<string, string>,
  dates: ReadonlyMap<string, PartialDate>,
): string {
  return `"${names.get(from) ?? from}" (${dates.get(from)}) cannot build on the younger "${names.get(to) ?? to}" (${dates.get(to)})`;
}

/** Why an edge that closes a circle is not believed. */
export function circleReason(
  { from, to, relation }: LineageEdge,
  names: ReadonlyMap<string, string>,
): string {
  return `"${names.get(from) ?? from}" builds on "${names.get(to) ?? to}" (${relation}), which already builds on it`;
}
