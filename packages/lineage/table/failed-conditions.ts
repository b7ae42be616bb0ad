import { FACETS, type FacetName, GAPS, type Gap, type Selection } from '@stemma/model';
import type { WorkTable } from '@stemma/store';
import { accepts, type ConditionName, gapRule, isRule, type Rule, wantedWords } from '../filter/conditions';
import { facetColumns } from './facet-columns';
import { type Part, relationsOf } from './part';

const CONDITIONS = [
  ...FACETS,
  'years',
  'gaps',
  'text',
  'exclude',
] as const satisfies readonly ConditionName[];

/** One bit a condition: a work's conditions that it fails are a number. */
export const BIT = Object.fromEntries(CONDITIONS.map((name, index) => [name, 1 << index])) as Readonly<
  Record<ConditionName, number>
>;

/** What each work of a table fails of a selection's filter, by its number, as `BIT`s; those not in the part are left 0. */
export function failedConditions(table: WorkTable, selection: Selection, part: Part): Uint16Array {
  const failed = new Uint16Array(table.works.size);
  for (const facet of FACETS) {
    const rule = selection.facets[facet];
    if (!rule || !isRule(rule)) continue;
    if (facet === 'relation') failRelation(failed, table, part, rule);
    else failFacet(failed, table, part, facet, rule);
  }
  failYears(failed, table, part, selection);
  failGaps(failed, table, part, selection);
  failText(failed, table, part, selection);
  for (const id of selection.exclude) {
    const work = table.works.indexOf(id);
    if (work >= 0) failed[work] = (failed[work] ?? 0) | BIT.exclude;
  }
  return failed;
}

function failFacet(
  failed: Uint16Array,
  table: WorkTable,
  part: Part,
  facet: Exclude<FacetName, 'relation'>,
  rule: Rule,
): void {
  const { starts, values, numberOf, size } = facetColumns(table)[facet];
  const [any, not] = [flags(rule.any.map(numberOf), size), flags(rule.not.map(numberOf), size)];
  for (const work of part.works) {
    let has = rule.any.length === 0;
    let refused = false;
    for (let i = starts[work] ?? 0; i < (starts[work + 1] ?? 0); i++) {
      const value = values[i] ?? 0;
      if (any[value] === 1) has = true;
      if (not[value] === 1) refused = true;
    }
    if (!has || refused) failed[work] = (failed[work] ?? 0) | BIT[facet];
  }
}

function failRelation(failed: Uint16Array, table: WorkTable, part: Part, rule: Rule): void {
  const { relations } = table.buildsOn;
  const kept = relations.map((one) => accepts(rule, [one]));
  const found = relationsOf(table, part);
  for (const work of part.works) {
    const own = found.get(work) ?? 0;
    const isKept = kept.some((keeps, index) => keeps && (own & (1 << index)) !== 0);
    if (!isKept && !(rule.any.length === 0 && own === 0)) failed[work] = (failed[work] ?? 0) | BIT.relation;
  }
}

function failYears(failed: Uint16Array, { years }: WorkTable, part: Part, { since, until }: Selection): void {
  if (since === undefined && until === undefined) return;
  for (const work of part.works) {
    const year = years[work] ?? 0;
    if (year === 0 || year < (since ?? year) || year > (until ?? year))
      failed[work] = (failed[work] ?? 0) | BIT.years;
  }
}

function failGaps(failed: Uint16Array, table: WorkTable, part: Part, selection: Selection): void {
  const rule = gapRule(selection);
  if (!isRule(rule)) return;
  for (const work of part.works) {
    const gaps = GAPS.filter((gap) => hasGap(table, work, gap));
    if (!accepts(rule, gaps)) failed[work] = (failed[work] ?? 0) | BIT.gaps;
  }
}

function failText(failed: Uint16Array, table: WorkTable, part: Part, selection: Selection): void {
  for (const word of wantedWords(selection)) {
    const mentioning = flags(table.mentions.containing(word), table.works.size);
    for (const work of part.works) if (mentioning[work] === 0) failed[work] = (failed[work] ?? 0) | BIT.text;
  }
}

export function hasGap({ years, stubs, sources }: WorkTable, work: number, gap: Gap): boolean {
  if (gap === 'undated') return years[work] === 0;
  if (gap === 'stub') return stubs[work] === 1;
  return (sources.starts[work + 1] ?? 0) - (sources.starts[work] ?? 0) === 1;
}

function flags(numbers: Iterable<number>, size: number): Uint8Array {
  const marked = new Uint8Array(size);
  for (const number of numbers) if (number >= 0) marked[number] = 1;
  return marked;
}
