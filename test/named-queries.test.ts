import path from 'node:path';
import { namedParameters, namedQueries } from '@stemma/query';
import { type GraphStore, openReadOnly } from '@stemma/store';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { canonStore } from './helpers/canon-store';
import { ROOT, stemma, stemmaJson } from './helpers/stemma';

const queries = await namedQueries(path.join(ROOT, 'graph/queries'));
/** What the canon has none of. */
const EMPTY_ON_CANON = ['disputed-links', 'missing-parents'];

let url = '';
let store: GraphStore;
beforeAll(async () => {
  ({ store: url } = await canonStore('named'));
  store = await openReadOnly(url);
});
afterAll(() => store.close());

/** The columns of the last ORDER BY. */
function orderColumns(cypher: string): string[] {
  const order = cypher.slice(cypher.lastIndexOf('ORDER BY') + 'ORDER BY'.length);
  return [...order.matchAll(/(?:coalesce\()?(\w+)(?:, \d+\))?(?: DESC)?/g)].map(([, name]) => name ?? '');
}

test.each(queries)('$name answers on the canon, in one order', async (query) => {
  const { columns, rows } = await store.read(query.cypher, namedParameters(query, {}));
  expect(rows.length > 0).toBe(!EMPTY_ON_CANON.includes(query.name));
  const keys = orderColumns(query.cypher).map((name) => columns.indexOf(name));
  expect(keys).not.toContain(-1);
  const seen = rows.map((row) => JSON.stringify(keys.map((key) => row[key])));
  expect(new Set(seen).size, 'rows that the order does not tell apart').toBe(seen.length);
});

test('they are listed, and one is asked by name with parameters', async () => {
  const listed = await stemmaJson<{ queries: { name: string }[] }>(['query', '--named']);
  expect(listed.queries.map(({ name }) => name)).toEqual(queries.map(({ name }) => name));
  const args = ['query', '--named', 'evidence-of-a-work', '--param', 'work=BERT', '--store', url];
  const { rows } = await stemmaJson<{ rows: unknown[][] }>(args);
  expect(rows.map(([name]) => name)).toContain('Transformer');
});

test.each([
  [['query', '--named', 'no-such'], 'most-built-upon'],
  [['query', '--named', 'evidence-of-a-work', '--param', 'wrok=BERT'], 'it has: work'],
  [['query'], '--named lists them'],
])('%j ends with a sentence and the code of wrong usage', async (args, said) => {
  const { code, stderr } = await stemma([...args, '--store', url]);
  expect(code).toBe(2);
  expect(stderr).toContain(said);
});
