import type { Problem } from '@stemma/model';
import type { LoadReport, OmittedList, ReportedMerge } from '../../report';
import type { ResolvedMerge } from '../../resolve/merge-report';
import type { ResolveProblem } from '../../resolve/resolve-problem';

/** Of a list that grows with the source, so many entries of one kind are listed and the others counted. */
export const LISTED = 100;

type Lists = Pick<LoadReport, 'merged' | 'refused' | 'refusedEdges' | 'warnings' | 'omitted'>;

/** What a report lists of one source, whatever its size. */
export class Tally {
  readonly #merged: ReportedMerge[] = [];
  readonly #problems: Record<'refused' | 'refusedEdges' | 'warnings', Problem[]> = {
    refused: [],
    refusedEdges: [],
    warnings: [],
  };
  readonly #counts = new Map<string, number>();
  readonly #omitted: Partial<Record<OmittedList, number>> = {};

  /** @param source id of the source that is reported. */
  constructor(private readonly source: string) {}

  /** How many records were refused, listed or not. */
  get refused(): number {
    return this.#problems.refused.length + (this.#omitted.refused ?? 0);
  }

  refuse(problem: Problem): void {
    this.#add('refused', problem);
  }

  warn(problem: Problem): void {
    this.#add('warnings', problem);
  }

  /** Takes a problem that showed when records met, if this source is part of it. */
  meet({ kind, sources, problem }: ResolveProblem): void {
    if (sources.includes(this.source)) this.#add(kind === 'warning' ? 'warnings' : 'refusedEdges', problem);
  }

  merge({ sources, ...merge }: ResolvedMerge): void {
    if (!sources.includes(this.source)) return;
    if (this.#isListed('merged', merge.rule)) this.#merged.push(merge);
  }

  lists(): Lists {
    const { refused, refusedEdges, warnings } = this.#problems;
    const hasOmitted = Object.keys(this.#omitted).length > 0;
    return {
      merged: this.#merged,
      refused,
      refusedEdges,
      warnings,
      ...(hasOmitted ? { omitted: this.#omitted } : {}),
    };
  }

  #add(list: 'refused' | 'refusedEdges' | 'warnings', problem: Problem): void {
    if (this.#isListed(list, problem.code)) this.#problems[list].push(problem);
  }

  #isListed(list: OmittedList, kind: string): boolean {
    const key = `${list} ${kind}`;
    const count = (this.#counts.get(key) ?? 0) + 1;
    this.#counts.set(key, count);
    if (count <= LISTED) return true;
    this.#omitted[list] = (this.#omitted[list] ?? 0) + 1;
    return false;
  }
}
