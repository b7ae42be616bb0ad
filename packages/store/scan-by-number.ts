import type { NodeLabel } from '@stemma/model';
import { askAhead } from './ask-ahead';
import type { CypherValue, GraphStore } from './port';

const A_PAGE = 10_000;

type Asked = Pick<GraphStore, 'read'>;

export interface ScanOptions {
  readonly nodesAPage?: number;
  /** Pages asked for at once; more than one where nothing is written between them. */
  readonly atOnce?: number;
}

/**
 * Rows of a query over all nodes of a label, which it knows as `n`, page by page along the store's own
 * numbers of nodes: each page is a seek, so the whole is linear.
 */
export async function* scanByNumber(
  store: Asked,
  label: NodeLabel,
  query: string,
  { nodesAPage = A_PAGE, atOnce = 1 }: ScanOptions = {},
): AsyncGenerator<readonly (readonly CypherValue[])[]> {
  const { rows: bounds } = await store.read(`MATCH (n:${label}) RETURN min(id(n)), max(id(n))`);
  const [least, most] = bounds[0] ?? [];
  if (typeof least !== 'number' || typeof most !== 'number') return;
  const paged = `UNWIND range($first, $last) AS i MATCH (n:${label}) WHERE id(n) = i ${query}`;
  const pages = askAhead(firstsOf(least, most, nodesAPage), atOnce, (first) =>
    store.read(paged, { first, last: Math.min(most, first + nodesAPage - 1) }),
  );
  for await (const { rows } of pages) if (rows.length > 0) yield rows;
}

function* firstsOf(least: number, most: number, step: number): Generator<number> {
  for (let first = least; first <= most; first += step) yield first;
}
