import { FACETS, type FacetName, GAPS, type Gap, type Selection } from '@stemma/model';
import type { WorkTable } from '@stemma/store';
import { best } from '../best';
import { type FacetTallies, listedOf, MOST_VALUES, type Tallied } from '../facet-tallies';
import { type FacetColumn, facetColumns } from './facet-columns';
import { BIT, failedConditions, hasGap } from './failed-conditions';
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
  const isKept = (bit: number) => (work: number) => ((failed[work] ?? 0) & ~bit) === 0;
  return {
    values: Object.fromEntries(FACETS.map((facet) => [facet, values(facet)])) as FacetTallies['values'],
    years: countYears(table, part, isKept(BIT.years)),
    gaps: Object.fromEntries(
      GAPS.map((gap) => [gap, countGap(table, part, isKept(BIT.gaps), gap)]),
    ) as Record<Gap, number>,
    works: part.works.filter(isKept(0)).length,
    total: part.works.length,
  };
}

function lift(failed: Uint16Array, work: number, left: number): void {
  if (work >= 0) failed[work] = (failed[work] ?? 0) & left;
}

function countColumn(
  { starts, values, size, numberOf, nameOf }: FacetColumn,
  part: Part,
  failed: Uint16Array,
  bit: number,
  chosen: readonly string[],
): Tallied {
  const [counts, totals] = [new Uint32Array(size), new Uint32Array(size)];
  for (const work of part.works) {
    const kept = ((failed[work] ?? 0) & ~bit) === 0 ? 1 : 0;
    for (let i = starts[work] ?? 0; i < (starts[work + 1] ?? 0); i++) {
      const value = values[i] ?? 0;
      totals[value] = (totals[value] ?? 0) + 1;
      counts[value] = (counts[value] ?? 0) + kept;
    }
  }
  const of = (column: Uint32Array, value: number) => column[value] ?? 0;
  const listed = best(
    known(totals),
    MOST_VALUES,
    (a, b) => of(counts, b) - of(counts, a) || of(totals, b) - of(totals, a) || a - b,
  );
  const asked = chosen.map(numberOf).filter((value) => value >= 0 && of(totals, value) > 0);
  return {
    listed: [...new Set([...listed, ...asked])].map((value) => ({
      value: nameOf(value),
      count: of(counts, value),
      total: of(totals, value),
    })),
    size: totals.reduce((sum, total) => sum + (total > 0 ? 1 : 0), 0),
  };
}

function* known(totals: Uint32Array): Generator<number> {
  for (let value = 0; value < totals.length; value++) if (totals[value] !== 0) yield value;
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

function countYears({ years }: WorkTable, part: Part, isKept: (work: number) => boolean) {
  const tallies = new Map<number, { year: number; count: number; total: number }>();
  for (const work of part.works) {
    const year = years[work] ?? 0;
    if (year === 0) continue;
    const tally = tallies.get(year) ?? { year, count: 0, total: 0 };
    tallies.set(year, tally);
    tally.total++;
    if (isKept(work)) tally.count++;
  }
  return [...tallies.values()].sort((a, b) => a.year - b.year);
}

function countGap(table: WorkTable, part: Part, isKept: (work: number) => boolean, gap: Gap): number {
  return part.works.reduce((sum, work) => sum + (hasGap(table, work, gap) && isKept(work) ? 1 : 0), 0);
}
