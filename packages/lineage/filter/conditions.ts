import { FACETS, type FacetName, fold, GAPS, type Selection } from '@stemma/model';
import type { WorkFacts } from './work-facts';

/** What a work may fail: a facet, the years, the gaps, the text, or being hidden by hand. */
export type ConditionName = FacetName | 'years' | 'gaps' | 'text' | 'exclude';

export interface Condition {
  readonly name: ConditionName;
  readonly holds: (facts: WorkFacts) => boolean;
}

interface Rule {
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
  const gaps = { any: gapsWith(selection, 'only'), not: gapsWith(selection, 'without') };
  if (isRule(gaps)) conditions.push({ name: 'gaps', holds: (facts) => accepts(gaps, facts.gaps) });
  const words = selection.text === undefined ? [] : fold(selection.text).split(' ').filter(Boolean);
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

function accepts({ any, not }: Rule, values: readonly string[]): boolean {
  return (
    (any.length === 0 || values.some((value) => any.includes(value))) &&
    !values.some((value) => not.includes(value))
  );
}

function gapsWith({ gaps }: Selection, rule: 'only' | 'without'): string[] {
  return GAPS.filter((gap) => gaps[gap] === rule);
}

function isRule({ any, not }: Rule): boolean {
  return any.length > 0 || not.length > 0;
}
