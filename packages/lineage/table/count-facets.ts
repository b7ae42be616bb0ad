import { FACETS, type FacetName, GAPS, type Gap, type Selection } from '@stemma/model';
import type { WorkTable } from '@stemma/store';
import { type FacetTallies, listedOf, MOST_VALUES, type Tallied } from '../facet-tallies';
import { type FacetColumn, facetColumns } from './facet-columns';
import { BIT, failedConditions, hasGap } from './failed-conditions';
import { leadingValues } from './leading-values';
import { linksIn, type Part } from './part';

/** Works that no filter leaves out, and those that only `exclude` does. */
export interface Kept {
  readonly focus: readonly string[];
  readonly added: ReadonlySet<string>;
}

/** The live counts of all facets over some works of a table. */
export function countFacets(table: WorkTable, selection: Selection, part: Part, kept: Kept): FacetTallies {
  const failed = failedConditions(table, selection, part);
  for (const id of kept.added) lift(failed, table.works.indexOf(id), BIT.exclude);
  for (const id of kept.focus) lift(failed, table.works.indexOf(id), 0);
  const columns = facetColumns(table);
  const values = (facet: FacetName): Tallied => {
    const { any = [], not = [] } = selection.facets[facet] ?? {};
    const chosen = [...any, ...not];
    return facet === 'relation'
      ? listedOf(countRelations(table, part, failed), chosen)
      : countColumn(columns[facet], part, failed, BIT[facet], chosen);
  };
  return {
    values: Object.fromEntries(FACETS.map((facet) => [facet, values(facet)])) as FacetTallies['values'],
    years: countYears(table, part, failed),
    gaps: countGaps(table, part, failed),
    works: countWorks(part, failed),
    total: part.works.length,
  };
}

function lift(failed: Uint16Array, work: number, left: number): void {
  if (work >= 0) failed[work] = (failed[work] ?? 0) & left;
}

function countColumn(
  column: FacetColumn,
  part: Part,
  failed: Uint16Array,
  bit: number,
  chosen: readonly string[],
): Tallied {
  const { numberOf, nameOf } = column;
  const { totals, values } = totalsOf(column, part);
  const isAnyLeftOut = failed.some((bits) => (bits & ~bit) !== 0);
  const counts = isAnyLeftOut ? countsOf(column, part, failed, bit) : totals;
  const of = (column: Uint32Array, value: number) => column[value] ?? 0;
  const listed = leadingValues(values, counts, totals, MOST_VALUES);
  const asked = chosen.map(numberOf).filter((value) => value >= 0 && of(totals, value) > 0);
  return {
    listed: [...new Set([...listed, ...asked])].map((value) => ({
      value: nameOf(value),
      count: of(counts, value),
      total: of(totals, value),
    })),
    size: values.length,
  };
}

const NOTHING_FAILED = new Uint16Array();
/** How many works of a part have each value, and the values that any has. */
interface Totals {
  readonly totals: Uint32Array;
  readonly values: Uint32Array;
}

const counted = new WeakMap<Part, Map<FacetColumn, Totals>>();

/** Counted once a part. */
function totalsOf(column: FacetColumn, part: Part): Totals {
  const ofPart = counted.get(part) ?? new Map<FacetColumn, Totals>();
  counted.set(part, ofPart);
  const known = ofPart.get(column);
  if (known) return known;
  const totals = countsOf(column, part, NOTHING_FAILED, 0);
  const made = { totals, values: totals.map((_, value) => value).filter((value) => totals[value] !== 0) };
  ofPart.set(column, made);
  return made;
}

/** How many works of a part, those apart that fail anything but `bit`, have each value. */
function countsOf(
  { starts, values, size }: FacetColumn,
  { works }: Part,
  failed: Uint16Array,
  bit: number,
): Uint32Array {
  const counts = new Uint32Array(size);
  // By index: ten million values are counted here, and an iterator would double the time.
  for (let i = 0; i < works.length; i++) {
    const work = works[i] ?? 0;
    if (((failed[work] ?? 0) & ~bit) !== 0) continue;
    const end = starts[work + 1] ?? 0;
    for (let at = starts[work] ?? 0; at < end; at++) {
      const value = values[at] ?? 0;
      counts[value] = (counts[value] ?? 0) + 1;
    }
  }
  return counts;
}

function countRelations(table: WorkTable, part: Part, failed: Uint16Array) {
  const isKept = (work: number) => ((failed[work] ?? 0) & ~BIT.relation) === 0;
  const tallies = table.buildsOn.relations.map((value) => ({ value: value as string, count: 0, total: 0 }));
  for (const { from, to, relation } of linksIn(table, part)) {
    const tally = tallies[relation];
    if (!tally) continue;
    tally.total++;
    if (isKept(from) && isKept(to)) tally.count++;
  }
  return tallies.filter(({ total }) => total > 0);
}

function countYears({ years }: WorkTable, { works }: Part, failed: Uint16Array) {
  // A year is 16 bits, read here without its sign.
  const [counts, totals] = [new Uint32Array(0x10000), new Uint32Array(0x10000)];
  for (let i = 0; i < works.length; i++) {
    const work = works[i] ?? 0;
    const year = (years[work] ?? 0) & 0xffff;
    totals[year] = (totals[year] ?? 0) + 1;
    if (((failed[work] ?? 0) & ~BIT.years) === 0) counts[year] = (counts[year] ?? 0) + 1;
  }
  const tallies: { year: number; count: number; total: number }[] = [];
  totals.forEach((total, bits) => {
    const year = (bits << 16) >> 16;
    if (total > 0 && year !== 0) tallies.push({ year, count: counts[bits] ?? 0, total });
  });
  return tallies.sort((a, b) => a.year - b.year);
}

function countGaps(table: WorkTable, { works }: Part, failed: Uint16Array): Record<Gap, number> {
  const counts = Object.fromEntries(GAPS.map((gap) => [gap, 0])) as Record<Gap, number>;
  for (let i = 0; i < works.length; i++) {
    const work = works[i] ?? 0;
    if (((failed[work] ?? 0) & ~BIT.gaps) !== 0) continue;
    for (const gap of GAPS) if (hasGap(table, work, gap)) counts[gap]++;
  }
  return counts;
}

function countWorks({ works }: Part, failed: Uint16Array): number {
  let kept = 0;
  for (let i = 0; i < works.length; i++) if (failed[works[i] ?? 0] === 0) kept++;
  return kept;
}
