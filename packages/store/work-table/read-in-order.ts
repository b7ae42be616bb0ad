import type { RelationshipType, WorkProperties } from '@stemma/model';
import { askAhead, PAGES_AT_ONCE } from '../ask-ahead';
import type { CypherValue, GraphStore } from '../port';
import type { NodesInOrder } from './nodes-in-order';

const WORKS_A_PAGE = 1_000;

/** A row, and the place of the work that it is of. */
type PlacedRow = readonly [place: number, row: readonly CypherValue[]];

/**
 * Rows of a query over all works, which it knows as `n` with the number `i` and returns `i` first: page by
 * page in the order of the works.
 * @throws StoreError as `read`.
 */
export async function* readInOrder(
  store: Pick<GraphStore, 'read'>,
  works: NodesInOrder,
  query: string,
): AsyncGenerator<readonly PlacedRow[]> {
  const paged = `UNWIND $numbers AS i MATCH (n:Work) WHERE id(n) = i ${query}`;
  const pages = askAhead(works.pages(WORKS_A_PAGE), PAGES_AT_ONCE, (numbers) =>
    store.read(paged, { numbers }),
  );
  for await (const { rows } of pages) {
    const placed = rows.flatMap((row): PlacedRow[] => {
      const place = works.placeOf(row[0]);
      return place === undefined ? [] : [[place, row]];
    });
    // stores mostly give them as they were asked for
    if (placed.some(([place], index) => index > 0 && place < (placed[index - 1]?.[0] ?? 0)))
      placed.sort(([a], [b]) => a - b);
    yield placed;
  }
}

/** As `readInOrder`, of a query over the relationships of a type: a type that no two nodes have is not asked for. */
export async function* relationshipsInOrder(
  store: Pick<GraphStore, 'read'>,
  works: NodesInOrder,
  type: RelationshipType,
  query: string,
): AsyncGenerator<readonly PlacedRow[]> {
  const { rows } = await store.read(`MATCH ()-[r:${type}]->() RETURN count(r)`);
  if (rows[0]?.[0] !== 0) yield* readInOrder(store, works, query);
}

/** Properties of a work, of a row that has them in an order of their names. */
export function propertiesOf(
  names: readonly (keyof WorkProperties)[],
  values: readonly CypherValue[],
): WorkProperties {
  const work: Partial<Record<keyof WorkProperties, CypherValue>> = {};
  names.forEach((name, index) => {
    work[name] = values[index] ?? undefined;
  });
  return work as unknown as WorkProperties;
}
