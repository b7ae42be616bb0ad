import {
  byCodePoint,
  FACETS,
  type FacetName,
  GAPS,
  type Gap,
  type GraphNode,
  type GraphRelationship,
  isUntraced,
  type Selection,
} from '@stemma/model';
import type { FacetCount, FacetsAnswer } from './answers';
import { drawnLinks } from './drawn-links';
import { isKeptWithout, type Verdict, verdicts } from './filter/verdicts';
import { type WorkFacts, workFacts } from './filter/work-facts';
import type { GraphReader } from './graph-reader';
import { type MeantOptions, meantWorks } from './meant-works';
import { resolveSelection } from './resolve/resolve-selection';
import { drawnName } from './search/name-fields';
import { unsortedSubgraphOf } from './subgraph-of';

interface Tally {
  count: number;
  total: number;
}
type Tallies<K> = Map<K, Tally>;

/**
 * Live counts: of each value how many works would be shown with it under all other filters, over what a
 * selection traces; over the whole graph where it traces nothing. One pass over works and links.
 * @throws LineageError as `graphAnswer`.
 */
export async function facetsAnswer(
  reader: GraphReader,
  given: Selection,
  options: MeantOptions = {},
): Promise<FacetsAnswer> {
  const { selection } = await resolveSelection(reader, given);
  const isWhole = isUntraced(given);
  const isAsked = !isWhole || selection.expand.length > 0;
  const meant = isAsked ? await meantWorks(reader, selection, options, isWhole) : undefined;
  const subgraph = await unsortedSubgraphOf(reader, isWhole || !meant ? await reader.workIds() : meant.ids);
  const facts = workFacts(subgraph);
  const failed = verdicts(facts, selection, new Set(meant?.focus), meant?.added);
  const nodes = new Map(subgraph.nodes.map((node) => [node.id, node]));
  const { values, years, gaps } = countWorks(facts, failed);
  values.relation = countLinks(drawnLinks(subgraph, selection), failed);
  return {
    facets: eachFacet((facet) => facetCounts(values[facet], nodes)),
    years: [...years].map(([year, tally]) => ({ year, ...tally })).sort((a, b) => a.year - b.year),
    gaps,
    works: [...failed.values()].filter((verdict) => verdict.length === 0).length,
    total: facts.size,
  };
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

function facetCounts(tallies: Tallies<string>, nodes: ReadonlyMap<string, GraphNode>): FacetCount[] {
  return [...tallies]
    .map(([value, { count, total }]) => ({ value, ...namesOf(nodes.get(value), value), count, total }))
    .sort((a, b) => b.count - a.count || byCodePoint(a.name, b.name) || byCodePoint(a.value, b.value));
}

function namesOf(node: GraphNode | undefined, value: string) {
  if (!node) return { name: value };
  const { nameZh, _colour } = node.properties;
  return {
    name: drawnName(node),
    ...(typeof nameZh === 'string' ? { nameZh } : {}),
    ...(typeof _colour === 'number' ? { colour: _colour } : {}),
  };
}
