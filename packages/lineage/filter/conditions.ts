import { FACETS, type FacetName, fold, GAPS, type Selection } from '@stemma/model';
import type { WorkFacts } from './work-facts';

/** What a work may fail: a facet, the years, the gaps, the text, or being hidden by hand. */
export type ConditionName = FacetName | 'years' | 'gaps' | 'text' | 'exclude';

export interface Condition {
  readonly name: ConditionName;
  readonly holds: (facts: WorkFacts) => boolean;
}

/** The values of one facet that are wanted, and those that are not. */
export interface Rule {
  readonly any: readonly string[];
  readonly not: readonly string[];
}

/** The conditions of a selection's filter; all must hold, within one any of its values does. */
export function conditionsOf(selection: Selection): Condition[] {
  const conditions: Condition[] = [];
  for (const facet of FACETS) {
    const rule = selection.facets[facet];
    if (rule && isRule(rule)) conditions.push({ name: facet, holds: facetHolds(facet, rule) });
  }
  const { since = Number.NEGATIVE_INFINITY, until = Number.POSITIVE_INFINITY } = selection;
  if (selection.since !== undefined || selection.until !== undefined)
    conditions.push({
      name: 'years',
      holds: ({ year }) => year !== undefined && year >= since && year <= until,
    });
  const gaps = gapRule(selection);
  if (isRule(gaps)) conditions.push({ name: 'gaps', holds: (facts) => accepts(gaps, facts.gaps) });
  const words = wantedWords(selection);
  if (words.length > 0) conditions.push({ name: 'text', holds: (facts) => words.every(facts.mentions) });
  const excluded = new Set(selection.exclude);
  if (excluded.size > 0) conditions.push({ name: 'exclude', holds: ({ id }) => !excluded.has(id) });
  return conditions;
}

/** Whether the facet `relation` leaves links of a relation in the picture. */
export function keepsRelation({ facets: { relation } }: Selection, value: string): boolean {
  return !relation || accepts(relation, [value]);
}

/**
 * A work is kept by the facet `relation` where a link that it keeps joins it; where only some relations
 * are left out, also where no link joins it at all.
 */
function facetHolds(facet: FacetName, rule: Rule): Condition['holds'] {
  if (facet !== 'relation') return ({ values }) => accepts(rule, values[facet]);
  return ({ values: { relation } }) =>
    relation.some((value) => accepts(rule, [value])) || (rule.any.length === 0 && relation.length === 0);
}

/** Whether what a thing has of a facet is wanted. */
export function accepts({ any, not }: Rule, values: readonly string[]): boolean {
  return (
    (any.length === 0 || values.some((value) => any.includes(value))) &&
    !values.some((value) => not.includes(value))
  );
}

/** Gaps that a selection asks for and those that it leaves out. */
export function gapRule({ gaps }: Selection): Rule {
  const asked = (rule: 'only' | 'without') => GAPS.filter((gap) => gaps[gap] === rule);
  return { any: asked('only'), not: asked('without') };
}

/** The folded words that a selection looks for. */
export function wantedWords({ text }: Selection): string[] {
  return text === undefined ? [] : fold(text).split(' ').filter(Boolean);
}

export function isRule({ any, not }: Rule): boolean {
  return any.length > 0 || not.length > 0;
}
