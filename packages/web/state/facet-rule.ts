import type { FacetName, Selection } from '@stemma/model';
import type { Choice, Transition } from './choice';

/** What a facet says of one of its values. */
export type Standing = 'kept' | 'dropped' | 'free';

interface Rule {
  readonly any: readonly string[];
  readonly not: readonly string[];
}

function ruleOf({ facets }: Selection, facet: FacetName): Rule {
  return facets[facet] ?? { any: [], not: [] };
}

export function standingOf(selection: Selection, facet: FacetName, value: string): Standing {
  const { any, not } = ruleOf(selection, facet);
  return any.includes(value) ? 'kept' : not.includes(value) ? 'dropped' : 'free';
}

/** True where a work with this value passes the facet. */
export function passes(selection: Selection, facet: FacetName, value: string): boolean {
  const { any, not } = ruleOf(selection, facet);
  return !not.includes(value) && (any.length === 0 || any.includes(value));
}

function withRule(choice: Choice, facet: FacetName, rule: Rule): Choice {
  const { [facet]: _, ...others } = choice.selection.facets;
  const empty = rule.any.length === 0 && rule.not.length === 0;
  const facets = empty ? others : { ...others, [facet]: rule };
  return { ...choice, selection: { ...choice.selection, facets } };
}

const without = (list: readonly string[], value: string) => list.filter((other) => other !== value);

/** Keeps a value, or takes back what was said of it. */
export const toggleKept =
  (facet: FacetName, value: string): Transition =>
  (choice) => {
    const { any, not } = ruleOf(choice.selection, facet);
    const free = standingOf(choice.selection, facet, value) === 'free';
    return withRule(choice, facet, {
      any: free ? [...any, value] : without(any, value),
      not: without(not, value),
    });
  };

/** Drops a value, or takes that back. */
export const toggleDropped =
  (facet: FacetName, value: string): Transition =>
  (choice) => {
    const { any, not } = ruleOf(choice.selection, facet);
    return withRule(choice, facet, {
      any: without(any, value),
      not: not.includes(value) ? without(not, value) : [...not, value],
    });
  };

/** Leaves only this value; a second time leaves all. */
export const isolateValue =
  (facet: FacetName, value: string): Transition =>
  (choice) => {
    const { any, not } = ruleOf(choice.selection, facet);
    const alone = any.length === 1 && any[0] === value && not.length === 0;
    return withRule(choice, facet, { any: alone ? [] : [value], not: [] });
  };

export const clearFacet =
  (facet: FacetName): Transition =>
  (choice) =>
    withRule(choice, facet, { any: [], not: [] });
