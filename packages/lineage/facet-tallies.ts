import { byCodePoint, type FacetName, type Gap } from '@stemma/model';
import { best } from './best';

/** Of values beyond so many, those with the most works are listed, and those that the selection names. */
export const MOST_VALUES = 2_500;

/** A value with the works that have it: all of them, and those that all other filters keep. */
export interface ValueTally {
  readonly value: string;
  readonly count: number;
  readonly total: number;
}

/** The values of a facet that are listed, in no promised order, and how many there are. */
export interface Tallied {
  readonly listed: readonly ValueTally[];
  readonly size: number;
}

/** Counts of all facets over the works of a selection, before anything is named. */
export interface FacetTallies {
  readonly values: Readonly<Record<FacetName, Tallied>>;
  readonly years: readonly { readonly year: number; readonly count: number; readonly total: number }[];
  readonly gaps: Readonly<Record<Gap, number>>;
  readonly works: number;
  readonly total: number;
}

/** The values to list: those with the most kept works, then with the most works, then by id. */
export function listedOf(all: readonly ValueTally[], chosen: readonly string[]): Tallied {
  const order = (a: ValueTally, b: ValueTally) =>
    b.count - a.count || b.total - a.total || byCodePoint(a.value, b.value);
  const asked = new Set(chosen);
  const listed = new Set(best(all, MOST_VALUES, order));
  for (const one of all) if (asked.has(one.value)) listed.add(one);
  return { listed: [...listed], size: all.length };
}
