import { FACETS, type FacetName, GAPS, type Gap, type Selection } from '@stemma/model';
import { clearText, setYears, toggleGap } from './bounds';
import type { Transition } from './choice';
import { clearFacet } from './facet-rule';

/** One filter that is in force: what it is about, its values, and the step that removes it. */
export type Filter =
  | {
      readonly about: 'facet';
      readonly facet: FacetName;
      readonly any: readonly string[];
      readonly not: readonly string[];
      readonly remove: Transition;
    }
  | { readonly about: 'years'; readonly since?: number; readonly until?: number; readonly remove: Transition }
  | { readonly about: 'gap'; readonly gap: Gap; readonly remove: Transition }
  | { readonly about: 'text'; readonly text: string; readonly remove: Transition };

/** The filters in force, in the order of the rail. */
export function filtersOf(selection: Selection): Filter[] {
  const filters: Filter[] = [];
  const { since, until, text } = selection;
  if (text !== undefined) filters.push({ about: 'text', text, remove: clearText });
  if (since !== undefined || until !== undefined)
    filters.push({ about: 'years', since, until, remove: setYears(undefined, undefined) });
  for (const facet of FACETS) {
    const rule = selection.facets[facet];
    if (rule)
      filters.push({ about: 'facet', facet, any: rule.any, not: rule.not, remove: clearFacet(facet) });
  }
  for (const gap of GAPS)
    if (selection.gaps[gap]) filters.push({ about: 'gap', gap, remove: toggleGap(gap) });
  return filters;
}

export const clearFilters: Transition = (choice) => ({
  ...choice,
  selection: {
    ...choice.selection,
    facets: {},
    gaps: {},
    since: undefined,
    until: undefined,
    text: undefined,
  },
});
