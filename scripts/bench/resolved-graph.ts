import type { GraphNode, GraphRelationship, Properties } from '@stemma/model';
import {
  type CitationGraph,
  type CitationOptions,
  citationGraph,
} from '../generate-citations/citation-graph';
import { openAlexWork } from '../generate-citations/openalex-work';

/** A graph as the loader hands it to a store, in pages: works with all properties, and citations. */
export interface ResolvedGraph {
  readonly works: number;
  readonly citations: number;
  nodes(): Generator<GraphNode[]>;
  relationships(): Generator<GraphRelationship[]>;
}

/** As the loader hands them to a server. */
const NODES_A_PAGE = 20_000;
const RELATIONSHIPS_A_PAGE = 100_000;
const SOURCES = ['source:generated'];

/** The works of a generated graph and what they cite, as pages of nodes and relationships, made anew at each call. */
export function resolvedGraph(options: CitationOptions): ResolvedGraph {
  const graph = citationGraph(options);
  return {
    works: graph.works,
    citations: graph.cited.length,
    nodes: () => pagesOf(nodesOf(graph), NODES_A_PAGE),
    relationships: () => pagesOf(citationsOf(graph), RELATIONSHIPS_A_PAGE),
  };
}

function* nodesOf(graph: CitationGraph): Generator<GraphNode> {
  for (let number = 0; number < graph.works; number++) {
    const work = openAlexWork(graph, number);
    const [id, doi] = [idOf(number), work.doi?.replace('https://doi.org/', '')];
    const properties: Record<string, Properties[string]> = {
      id,
      name: work.title,
      title: work.title,
      kind: 'paper',
      year: work.publication_year,
      date: work.publication_date,
      url: work.primary_location.landing_page_url ?? work.id,
      openalex: id.slice('openalex:'.length),
      ...(doi && { doi }),
      identifiers: doi ? [id, `doi:${doi}`] : [id],
      authorCount: work.authorships.length,
      sources: SOURCES,
    };
    yield { id, labels: ['Work', 'Paper'], properties };
  }
}

function* citationsOf({ works, starts, cited }: CitationGraph): Generator<GraphRelationship> {
  for (let number = 0; number < works; number++)
    for (const target of cited.subarray(starts[number], starts[number + 1]))
      yield { type: 'CITES', from: idOf(number), to: idOf(target), properties: { sources: SOURCES } };
}

function* pagesOf<T>(items: Iterable<T>, size: number): Generator<T[]> {
  let page: T[] = [];
  for (const item of items) {
    page.push(item);
    if (page.length < size) continue;
    yield page;
    page = [];
  }
  if (page.length > 0) yield page;
}

function idOf(number: number): string {
  return `openalex:W${9_000_000_000 + number}`;
}
