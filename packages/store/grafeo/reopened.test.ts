import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { GrafeoStore } from './grafeo-store';
import { applySchema, databaseToRead, databaseToWrite } from './open-database';

const work = (id: string) => ({ id, labels: ['Work'], properties: { id, name: `Name of ${id}` } });
const cites = (from: string, to: string) => ({ type: 'CITES' as const, from, to, properties: {} });

test('a store that is closed and opened between batches goes on as if it had not been', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'stemma-reopen-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  let opened = 0;
  const reopen = () => {
    opened++;
    return databaseToWrite(join(folder, 'graph.grafeo'));
  };
  const database = reopen();
  await applySchema(database, folder);
  const store = new GrafeoStore(database, {
    ...{ url: folder, place: folder, generation: 1, mode: 'write', withLocal: true, isShared: false },
    isNativeReadOnly: false,
    reopen,
    reopenAfter: 2,
  });
  await store.write({ nodes: [work('a'), work('b')] });
  await store.write({ nodes: [work('c')], relationships: [cites('a', 'b'), cites('c', 'a')] });
  await store.write({ nodes: [work('b')], relationships: [cites('a', 'b'), cites('b', 'c')] });
  expect(opened).toBe(4);
  expect(store.size()).toEqual({ nodes: 3, relationships: 3 });
  expect(await store.search('Work', 'name of c', 1)).toEqual(['c']);
  await store.close();
});

test('a store that lets go of what was read answers as before; a small one has nothing to let go of', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'stemma-refresh-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const path = join(folder, 'graph.grafeo');
  const options = { url: folder, place: folder, generation: 1, withLocal: true, isShared: false } as const;
  const database = databaseToWrite(path);
  await applySchema(database, folder);
  const written = new GrafeoStore(database, { ...options, mode: 'write', isNativeReadOnly: false });
  await written.write({ nodes: [work('a'), work('b')], relationships: [cites('a', 'b')] });
  await written.close();
  let opened = 0;
  const reopen = () => {
    opened++;
    return databaseToRead(path);
  };
  const store = new GrafeoStore(reopen(), { ...options, mode: 'read', isNativeReadOnly: true, reopen });
  const ask = async () => (await store.read('MATCH (n)-[:CITES]->(o) RETURN id(n), n.name, id(o)')).rows;
  const before = await ask();
  await store.refresh();
  expect(opened).toBe(1);
  await store.refresh(2);
  expect(opened).toBe(2);
  expect(await ask()).toEqual(before);
  await store.close();
});
