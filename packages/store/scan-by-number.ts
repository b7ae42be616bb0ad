import type { NodeLabel } from '@stemma/model';
import { askAhead } from './ask-ahead';
import type { CypherValue, GraphStore } from './port';

const A_PAGE = 10_000;

type Asked = Pick<GraphStore, 'read'>;

export interface ScanOptions {
  readonly nodesAPage?: number;
  /** Pages asked for at once; more than one where nothing is written between them. */
  readonly atOnce?: number;
  /** Called each time so many of the store's numbers are through, when no page is under way. */
  readonly rest?: { readonly after: number; readonly run: () => Promise<void> };
}

/**
 * Rows of a query over all nodes of a label, which it knows as `n`, page by page along the store's own
 * numbers of nodes: each page is a seek, so the whole is linear.
 */
export async function* scanByNumber(
  store: Asked,
  label: NodeLabel,
  query: string,
  { nodesAPage = A_PAGE, atOnce = 1, rest }: ScanOptions = {},
): AsyncGenerator<readonly (readonly CypherValue[])[]> {
  const { rows: bounds } = await store.read(`MATCH (n:${label}) RETURN min(id(n)), max(id(n))`);
  const [least, most] = bounds[0] ?? [];
  if (typeof least !== 'number' || typeof most !== 'number') return;
  const paged = `UNWIND range($first, $last) AS i MATCH (n:${label}) WHERE id(n) = i ${query}`;
  const stretch = rest?.after ?? most - least + 1;
  for (let begin = least; begin <= most; begin += stretch) {
    if (begin > least) await rest?.run();
    const end = Math.min(most, begin + stretch - 1);
    const pages = askAhead(firstsOf(begin, end, nodesAPage), atOnce, (first) =>
      store.read(paged, { first, last: Math.min(end, first + nodesAPage - 1) }),
    );
    for await (const { rows } of pages) if (rows.length > 0) yield rows;
  }
}

function* firstsOf(begin: number, end: number, step: number): Generator<number> {
  for (let first = begin; first <= end; first += step) yield first;
}
