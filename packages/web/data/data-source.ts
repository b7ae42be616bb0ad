import type {
  CommonAnswer,
  FacetsAnswer,
  GraphAnswer,
  ListAnswer,
  PathAnswer,
  SearchAnswer,
  StatsAnswer,
  WorkAnswer,
} from '@stemma/lineage';
import type { GraphNode, Selection } from '@stemma/model';

/**
 * Where the page has its data from: the server over HTTP, or a subgraph in the page itself. Answers
 * carry the generation of the graph, so that the page can say that the graph was updated.
 * Every method rejects with a `DataError`, and with its code `aborted` when the signal fires.
 */
export interface DataSource {
  stats(signal?: AbortSignal): Promise<Dated<StatsAnswer>>;
  search(query: string, signal?: AbortSignal): Promise<Dated<SearchAnswer>>;
  graph(selection: Selection, signal?: AbortSignal): Promise<Dated<GraphAnswer>>;
  facets(selection: Selection, signal?: AbortSignal): Promise<Dated<FacetsAnswer>>;
  work(id: string, signal?: AbortSignal): Promise<Dated<WorkAnswer>>;
  path(a: string, b: string, signal?: AbortSignal): Promise<Dated<PathAnswer>>;
  common(a: string, b: string, signal?: AbortSignal): Promise<Dated<CommonAnswer>>;
  list(source: string, signal?: AbortSignal): Promise<Dated<ListAnswer>>;
  sources(signal?: AbortSignal): Promise<Dated<readonly GraphNode[]>>;
  /** Where a file of the selection can be fetched; absent where nothing serves one. */
  exportAddress?(selection: Selection, format: ExportFormat): string;
}

/** The files that the page offers. */
export const EXPORT_FORMATS = ['json', 'svg'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

export interface Dated<T> {
  readonly generation: number;
  readonly answer: T;
}
