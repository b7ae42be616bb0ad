import { type Selection, writeSelection } from '@stemma/model';
import { DataError } from './data-error';
import type { DataSource, Dated } from './data-source';
import { readProblem } from './read-problem';

/** The header that names the generation of the graph an answer was read from. */
const GENERATION = 'stemma-generation';

/** The data of a running server. `base` is the address of the page's folder, with a closing slash. */
export function httpDataSource(base: string): DataSource {
  const address = (path: string, pairs: readonly (readonly [string, string])[] = []) => {
    const url = new URL(`api/${path}`, base);
    for (const [name, value] of pairs) url.searchParams.append(name, value);
    return url;
  };
  const selected = (path: string, selection: Selection) => address(path, writeSelection(selection));
  const pair = (path: string, a: string, b: string) =>
    address(path, [
      ['a', a],
      ['b', b],
    ]);
  return {
    stats: (signal) => get(address('stats'), signal),
    search: (query, signal) => get(address('search', [['q', query]]), signal),
    graph: (selection, signal) => get(selected('graph', selection), signal),
    facets: (selection, signal) => get(selected('facets', selection), signal),
    work: (id, signal) => get(address(`works/${encodeURIComponent(id)}`), signal),
    path: (a, b, signal) => get(pair('path', a, b), signal),
    common: (a, b, signal) => get(pair('common', a, b), signal),
    list: (source, signal) => get(address(`lists/${encodeURIComponent(source)}`), signal),
    sources: (signal) => get(address('sources'), signal),
    exportAddress: (selection, format) =>
      address('export', [['format', format], ...writeSelection(selection)]).href,
  };
}

async function get<T>(url: URL, signal?: AbortSignal): Promise<Dated<T>> {
  const response = await fetch(url, { signal, headers: { accept: 'application/json' } }).catch(
    (cause: unknown) => {
      if (signal?.aborted) throw new DataError('aborted', 'The request was given up.');
      throw new DataError('unreachable', cause instanceof Error ? cause.message : String(cause));
    },
  );
  if (!response.ok) throw await readProblem(response);
  const answer = (await response.json().catch(() => {
    if (signal?.aborted) throw new DataError('aborted', 'The request was given up.');
    throw new DataError('bad-answer', `The answer of ${url.pathname} is not JSON.`);
  })) as T;
  return { generation: Number(response.headers.get(GENERATION) ?? 0), answer };
}
