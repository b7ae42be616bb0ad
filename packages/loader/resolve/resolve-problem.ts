import type { Problem, ProblemCode } from '@stemma/model';
import type { Place, SourceRecord } from '../record';
import type { Said } from './said';

/** A problem that shows when records meet: a warning, or an edge that is not taken. */
export interface ResolveProblem {
  readonly kind: 'warning' | 'refused-edge';
  /** The sources without which it would not be there, the one whose place is named first. */
  readonly sources: readonly string[];
  readonly problem: Problem;
}

/** A warning at the place of a record. */
export function problemOf(
  code: ProblemCode,
  said: Said<SourceRecord>,
  reason: string,
  others: readonly string[] = [],
): ResolveProblem {
  return at('warning', code, said.source.id, said.stated.place, reason, others);
}

/** An edge that is not taken, at the place where it is stated. */
export function refusedEdge(
  code: ProblemCode,
  said: Said<SourceRecord>,
  reason: string,
  place: Place = said.stated.place,
  others: readonly string[] = [],
): ResolveProblem {
  return at('refused-edge', code, said.source.id, place, reason, others);
}

function at(
  kind: ResolveProblem['kind'],
  code: ProblemCode,
  source: string,
  { file, line, column }: Place,
  reason: string,
  others: readonly string[],
): ResolveProblem {
  const sources = [...new Set([source, ...others])];
  return {
    kind,
    sources,
    problem: { code, file, line, ...(column === undefined ? {} : { column }), reason },
  };
}

/** The problems of one kind that would not be there without a source. */
export function ofKind(
  problems: readonly ResolveProblem[],
  kind: ResolveProblem['kind'],
  source: string,
): Problem[] {
  return problems
    .filter((one) => one.kind === kind && one.sources.includes(source))
    .map(({ problem }) => problem);
}
