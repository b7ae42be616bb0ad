import {
  FACETS,
  type FacetName,
  GAPS,
  type Gap,
  type GraphRelationship,
  type Selection,
} from '@stemma/model';
import { drawnLinks } from '../drawn-links';
import { type FacetTallies, listedOf, type ValueTally } from '../facet-tallies';
import type { GraphReader } from '../graph-reader';
import { unsortedSubgraphOf } from '../subgraph-of';
import type { Kept } from '../table/count-facets';
import { isKeptWithout, type Verdict, verdicts } from './verdicts';
import { type WorkFacts, workFacts } from './work-facts';

type Tallies<K> = Map<K, { count: number; total: number }>;

/** The live counts of all facets over these works, by reading them. */
export async function tallyFacets(
  reader: GraphReader,
  selection: Selection,
  ids: readonly string[],
  { focus, added }: Kept,
): Promise<FacetTallies> {
  const subgraph = await unsortedSubgraphOf(reader, ids);
  const facts = workFacts(subgraph);
  const failed = verdicts(facts, selection, new Set(focus), added);
  const { values, years, gaps } = countWorks(facts, failed);
  values.relation = countLinks(drawnLinks(subgraph, selection), failed);
  return {
    values: eachFacet((facet) => {
      const { any = [], not = [] } = selection.facets[facet] ?? {};
      return listedOf(listOf(values[facet]), [...any, ...not]);
    }),
    years: [...years].map(([year, tally]) => ({ year, ...tally })).sort((a, b) => a.year - b.year),
    gaps,
    works: [...failed.values()].filter((verdict) => verdict.length === 0).length,
    total: facts.size,
  };
}

function listOf(tallies: Tallies<string>): ValueTally[] {
  return [...tallies].map(([value, tally]) => ({ value, ...tally }));
}

function countWorks(facts: ReadonlyMap<string, WorkFacts>, failed: ReadonlyMap<string, Verdict>) {
  const values = eachFacet((): Tallies<string> => new Map());
  const years: Tallies<number> = new Map();
  const gaps = Object.fromEntries(GAPS.map((gap) => [gap, 0])) as Record<Gap, number>;
  for (const [id, work] of facts) {
    const verdict = failed.get(id);
    for (const facet of FACETS)
      for (const value of facet === 'relation' ? [] : work.values[facet])
        tally(values[facet], value, isKeptWithout(verdict, facet));
    if (work.year !== undefined) tally(years, work.year, isKeptWithout(verdict, 'years'));
    for (const gap of work.gaps) if (isKeptWithout(verdict, 'gaps')) gaps[gap]++;
  }
  return { values, years, gaps };
}

function eachFacet<T>(of: (facet: FacetName) => T): Record<FacetName, T> {
  return Object.fromEntries(FACETS.map((facet) => [facet, of(facet)])) as Record<FacetName, T>;
}

/** Links by relation, kept where both works are kept by all but the facet `relation`. */
function countLinks(
  links: readonly GraphRelationship[],
  failed: ReadonlyMap<string, Verdict>,
): Tallies<string> {
  const relations: Tallies<string> = new Map();
  for (const { type, from, to, properties } of links) {
    if (type !== 'BUILDS_ON') continue;
    const isKept = [from, to].every((end) => isKeptWithout(failed.get(end), 'relation'));
    tally(relations, String(properties.relation), isKept);
  }
  return relations;
}

function tally<K>(tallies: Tallies<K>, value: K, isKept: boolean): void {
  const before = tallies.get(value) ?? { count: 0, total: 0 };
  tallies.set(value, { count: before.count + (isKept ? 1 : 0), total: before.total + 1 });
}
