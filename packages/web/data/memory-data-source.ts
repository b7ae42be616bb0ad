import {
  commonAnswer,
  facetsAnswer,
  graphAnswer,
  LineageError,
  listAnswer,
  memoryReader,
  pathAnswer,
  type QuestionOptions,
  searchAnswer,
  statsAnswer,
  workAnswer,
} from '@stemma/lineage';
import type { Subgraph } from '@stemma/model';
import { DataError } from './data-error';
import type { DataSource, Dated } from './data-source';

/** A graph in a page never changes while the page is open. */
const GENERATION = 1;

/** The data of a page without a server: a subgraph, asked by the same code as a store. */
export function memoryDataSource(subgraph: Subgraph): DataSource {
  const reader = memoryReader(subgraph);
  return {
    stats: () => dated(() => statsAnswer(reader)),
    search: (query, signal) => dated((options) => searchAnswer(reader, query, options), signal),
    graph: (selection, signal) => dated((options) => graphAnswer(reader, selection, options), signal),
    facets: (selection, signal) => dated((options) => facetsAnswer(reader, selection, options), signal),
    work: (id, signal) => dated((options) => workAnswer(reader, id, options), signal),
    path: (a, b, signal) => dated((options) => pathAnswer(reader, a, b, options), signal),
    common: (a, b, signal) => dated((options) => commonAnswer(reader, a, b, options), signal),
    list: (source, signal) => dated((options) => listAnswer(reader, source, options), signal),
    sources: () => dated(() => reader.nodes('Source')),
  };
}

async function dated<T>(
  ask: (options: QuestionOptions) => Promise<T>,
  signal?: AbortSignal,
): Promise<Dated<T>> {
  if (signal?.aborted) throw new DataError('aborted', 'The question was given up.');
  try {
    return { generation: GENERATION, answer: await ask({ signal }) };
  } catch (error) {
    if (!(error instanceof LineageError)) throw error;
    const { code, message, candidates } = error;
    const unknown = code.startsWith('unknown-') || code.startsWith('ambiguous-');
    const kind = code === 'aborted' ? 'aborted' : unknown ? 'not-found' : 'refused';
    throw new DataError(kind, message, code, candidates);
  }
}
