import type { PartialDate } from '@stemma/model';
import type { BuildsOnStatement, NeverMerge } from '../record';
import { closingEdges } from './closing-edges';
import { byBelief, dateOf, gatherEdges, isYoungerParent, type LineageEdge } from './lineage-edge';
import { type ResolveProblem, refusedEdge } from './resolve-problem';
import type { Said, SaidWork } from './said';
import { sameWork } from './same-work';
import { identify } from './work-id';
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
  const statements = new Set<BuildsOnStatement>();
  const problems: ResolveProblem[] = [];
  if (works.every(({ stated }) => stated.buildsOn.length === 0)) return { statements, problems };
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

  const alone = identify(sameWork(works, neverMerge).groups);
  const references = new WorkReferences(alone);
  const dates = new Map<string, PartialDate>();
  const names = new Map<string, string>();
  const candidates = alone.flatMap((work) => {
    const date = dateOf(work.said);
    if (date) dates.set(work.id, date);
    names.set(work.id, work.said[0]?.record.title ?? work.id);
    return work.said.flatMap((said) =>
      said.stated.buildsOn.flatMap((statement) => {
        const parent =
          references.find(statement.parent, said) ?? references.stub(statement.parent, said, undefined);
        if (statement.evidence.trim() === '')
          refuse('missing-field', said, statement, 'an edge needs evidence');
        else if (!parent) refuse('missing-field', said, statement, 'an edge names the work that it leads to');
        else if (parent.id === work.id)
          refuse('self-reference', said, statement, `"${said.stated.title}" is said to build on itself`);
        else return [{ from: work.id, to: parent.id, said, statement }];
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
