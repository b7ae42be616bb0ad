import { beginLoad, openStore } from '@stemma/store';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { servedTable } from './served-table';

const STORE = 'grafeo::memory:';
let store: Awaited<ReturnType<typeof openStore>>;

beforeEach(async () => {
  const load = await beginLoad(STORE);
  const work = { id: 'doi:a', labels: ['Work', 'Paper'] as const, properties: { id: 'doi:a', name: 'A' } };
  await load.store.write({ nodes: [work] });
  await load.commit();
  store = await openStore(STORE);
});

afterEach(() => store.close());

/** The store as one that keeps no table, as a server. */
const tableless = () => ({ read: store.read.bind(store), workTable: async () => undefined });

test('where no table is kept, who goes through all works waits for it, and others do not', async () => {
  const table = servedTable(tableless());
  expect(await table()).toBeUndefined();
  expect((await table(true))?.works.size).toBe(1);
  expect((await table())?.works.size).toBe(1);
});

test('a store that is closed meanwhile has none, whoever waits', async () => {
  const table = servedTable(tableless());
  const awaited = table(true);
  await store.close();
  expect(await awaited).toBeUndefined();
});

test.each([
  ['after a pause', 0, 1],
  ['and not at once', 60_000, undefined],
])('a table that could not be read is read anew when it is asked for, %s', async (_, pauseMs, works) => {
  let isAway = true;
  const read: typeof store.read = (...question) =>
    isAway ? Promise.reject(new Error('the server is away')) : store.read(...question);
  const table = servedTable({ read, workTable: async () => undefined }, pauseMs);
  expect(await table(true)).toBeUndefined();
  isAway = false;
  expect((await table(true))?.works.size).toBe(works);
});
