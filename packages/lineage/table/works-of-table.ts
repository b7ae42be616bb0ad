import type { Selection } from '@stemma/model';
import type { WorkTable } from '@stemma/store';
import { best } from '../best';
import { BIT, failedConditions } from './failed-conditions';
import { wholePart } from './part';

/** The works of the whole graph that a filter keeps, those hidden by hand among them. */
export interface MatchingWorks {
  /** At most as many as were asked for: by direct descendants, then works that cite them, then id. */
  readonly ids: readonly string[];
  readonly total: number;
  readonly has: (id: string) => boolean;
}

export function worksOfTable(table: WorkTable, selection: Selection, most: number): MatchingWorks {
  const part = wholePart(table);
  const failed = failedConditions(table, selection, part);
  const isKept = (work: number) => ((failed[work] ?? 0) & ~BIT.exclude) === 0;
  const { works, descendants, citedBy } = table;
  const kept = part.works.filter(isKept);
  const more = (column: Uint32Array, a: number, b: number) => (column[b] ?? 0) - (column[a] ?? 0);
  const chosen =
    kept.length <= most
      ? [...kept]
      : best(kept, most, (a, b) => more(descendants, a, b) || more(citedBy, a, b) || a - b);
  return {
    ids: chosen.map((work) => works.at(work)),
    total: kept.length,
    has: (id) => {
      const work = works.indexOf(id);
      return work >= 0 && isKept(work);
    },
  };
}
