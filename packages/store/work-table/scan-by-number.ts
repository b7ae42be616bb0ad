import type { NodeLabel } from '@stemma/model';
import type { CypherValue, GraphStore } from '../port';

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
): AsyncGenerator<readonly (readonly CypherValue[])[]> {
  const { rows } = await store.read(`MATCH (n:${label}) RETURN min(id(n)), max(id(n))`);
  const [least, most] = rows[0] ?? [];
  if (typeof least !== 'number' || typeof most !== 'number') return;
  const paged = `UNWIND range($first, $last) AS i MATCH (n:${label}) WHERE id(n) = i ${query}`;
  for (let first = least; first <= most; first += A_PAGE) {
    const page = await store.read(paged, { first, last: Math.min(most, first + A_PAGE - 1) });
    if (page.rows.length > 0) yield page.rows;
  }
}

/** From the store's own numbers of nodes to numbers from 0 on. */
export class OwnNumbers {
  readonly #known = new Map<number, number>();

  add(own: number): number {
    const number = this.#known.size;
    this.#known.set(own, number);
    return number;
  }

  /** Gives each its place in an order of the numbers that were given. */
  renumber(places: Uint32Array): void {
    for (const [own, number] of this.#known) this.#known.set(own, places[number] ?? number);
  }

  /** `undefined` for a node that was not added. */
  of(own: unknown): number | undefined {
    return this.#known.get(Number(own));
  }
}
