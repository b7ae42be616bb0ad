import { FACETS, type FacetName, GAPS, type Gap, type Selection, type Subgraph } from '@stemma/model';

const TYPE_OF = {
  organisation: 'FROM_LAB',
  author: 'WRITTEN_BY',
  topic: 'ABOUT',
  source: 'LISTED_IN',
} as const;

/** The values that a work has of a facet, among the works of a picture. */
export function valuesOf(
  graph: Subgraph,
  works: ReadonlySet<string>,
  id: string,
  facet: FacetName,
): string[] {
  const properties = graph.nodes.find((node) => node.id === id)?.properties ?? {};
  if (facet === 'kind') return [String(properties.kind)];
  if (facet === 'relation') {
    const links = graph.relationships.filter(
      ({ type, from, to }) =>
        type === 'BUILDS_ON' && (from === id || to === id) && works.has(from) && works.has(to),
    );
    return links.map((link) => String(link.properties.relation));
  }
  const touching = graph.relationships.filter(({ type, from }) => type === TYPE_OF[facet] && from === id);
  const said = facet === 'source' ? [properties.sources ?? []].flat().map(String) : [];
  return [...new Set([...touching.map(({ to }) => to), ...said])];
}

export function gapsOf(graph: Subgraph, id: string): Gap[] {
  const { year, sources, stub } = graph.nodes.find((node) => node.id === id)?.properties ?? {};
  const has = {
    undated: year === undefined,
    'one-source': [sources ?? []].flat().length === 1,
    stub: stub === true,
  };
  return GAPS.filter((gap) => has[gap]);
}

/** Whether a filter keeps a work, some of its conditions left aside. */
export function keeps(
  graph: Subgraph,
  works: ReadonlySet<string>,
  selection: Selection,
  id: string,
  aside: readonly string[] = [],
): boolean {
  const { since, until, text, gaps, exclude, facets } = selection;
  const properties = graph.nodes.find((node) => node.id === id)?.properties ?? {};
  for (const facet of FACETS) {
    const rule = facets[facet];
    if (!rule || aside.includes(facet)) continue;
    const any: readonly string[] = rule.any;
    const not: readonly string[] = rule.not;
    const values = valuesOf(graph, works, id, facet);
    if (facet === 'relation') {
      const left = values.filter(
        (value) => !not.includes(value) && (any.length === 0 || any.includes(value)),
      );
      const hasNoLink = values.length === 0 && any.length === 0;
      if ((any.length > 0 || not.length > 0) && left.length === 0 && !hasNoLink) return false;
    } else {
      if (any.length > 0 && !values.some((value) => any.includes(value))) return false;
      if (values.some((value) => not.includes(value))) return false;
    }
  }
  if (!aside.includes('years')) {
    const year = typeof properties.year === 'number' ? properties.year : Number.NaN;
    if (since !== undefined && !(year >= since)) return false;
    if (until !== undefined && !(year <= until)) return false;
  }
  if (!aside.includes('gaps')) {
    const has = gapsOf(graph, id);
    const only = GAPS.filter((gap) => gaps[gap] === 'only');
    if (only.length > 0 && !only.some((gap) => has.includes(gap))) return false;
    if (has.some((gap) => gaps[gap] === 'without')) return false;
  }
  const said = `${properties.name} ${properties.title} ${properties.summary}`.toLowerCase();
  if (
    text &&
    !aside.includes('text') &&
    !text
      .toLowerCase()
      .split(' ')
      .every((word) => said.includes(word))
  )
    return false;
  return aside.includes('exclude') || !exclude.includes(id);
}
