import type { NodeLabel } from '@stemma/model';
import type { CypherValue, GraphStore } from './port';

const A_PAGE = 10_000;

type Asked = Pick<GraphStore, 'read'>;

/**
 * Rows of a query over all nodes of a label, which it knows as `n`, page by page along the store's own
 * numbers of nodes: each page is a seek, so the whole is linear.
 */
export async function* scanByNumber(
  store: Asked,
  label: NodeLabel,
  query: string,
  nodesAPage = A_PAGE,
): AsyncGenerator<readonly (readonly CypherValue[])[]> {
  const { rows } = await store.read(`MATCH (n:${label}) RETURN min(id(n)), max(id(n))`);
  const [least, most] = rows[0] ?? [];
  if (typeof least !== 'number' || typeof most !== 'number') return;
  const paged = `UNWIND range($first, $last) AS i MATCH (n:${label}) WHERE id(n) = i ${query}`;
  for (let first = least; first <= most; first += nodesAPage) {
    const page = await store.read(paged, { first, last: Math.min(most, first + nodesAPage - 1) });
    if (page.rows.length > 0) yield page.rows;
  }
}
