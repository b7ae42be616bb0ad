import type { Place } from '../record';
import type { Merge } from './merge';
import type { SaidWork } from './said';
import { type DescribedWork, ownId } from './work-id';

/** A record that is one work with records before it in order. */
export interface ResolvedMerge extends Place {
  /** Ids of what was merged: of the record and of the one it joined, as each would have alone, then of the work. */
  readonly ids: readonly string[];
  /** `same-arxiv`, `same-doi` …, `same-main-link`, or `same-title-year-author`. */
  readonly rule: string;
  readonly reason: string;
  /** Source of the record, and of the one it joined. */
  readonly sources: readonly string[];
}

/** What was merged, and by which rule; `said` numbers the records as the merges do. */
export function mergeReport(
  merges: readonly Merge[],
  said: readonly SaidWork[],
  works: readonly DescribedWork[],
): ResolvedMerge[] {
  const workOf = new Map(works.flatMap((work) => work.said.map((one) => [one, work] as const)));
  return merges.flatMap(({ record, into, rule, by }) => {
    const [one, other] = [said[record], said[into]];
    const work = one && workOf.get(one);
    if (!other || !work) return [];
    const { file, line, column } = one.stated.place;
    const place = other.stated.place;
    return {
      ids: [...new Set([ownId(one.record), ownId(other.record), work.id])],
      rule,
      file,
      line,
      ...(column === undefined ? {} : { column }),
      reason: `"${one.stated.title}" is "${other.stated.title}" (${place.file}:${place.line}): both have ${by}`,
      sources: [one.source.id, other.source.id],
    };
  });
}
