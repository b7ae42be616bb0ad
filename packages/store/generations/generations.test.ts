import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { work } from '../contract/sample-graph';
import { beginLoad, currentState, openStore, rollback } from '../open-store';
import { loadChain, seen, temporaryFolder } from './load-helper.fixture';

const EMPTY = '0'.repeat(64);

test('an empty and a missing folder are an empty store, and reading makes nothing', async () => {
  const folder = await temporaryFolder();
  for (const url of [`grafeo:${folder}`, `grafeo:${join(folder, 'missing')}`]) {
    expect(await seen(url)).toEqual({ works: 0, generation: 0, hash: EMPTY });
    expect(await currentState(url)).toEqual({ generation: 0 });
    const store = await openStore(url);
    expect(await store.search('Work', 'bert', 5)).toEqual([]);
    await expect(store.write({ nodes: [work('w')] })).rejects.toMatchObject({ code: 'read-only' });
    await expect(store.read('CREATE (:Work {id: "w"})')).rejects.toMatchObject({ code: 'read-only' });
    await store.close();
  }
  expect(await readdir(folder)).toEqual([]);
});

test('a load is seen by those who open the store after its commit, and by nobody before', async () => {
  const url = `grafeo:${await temporaryFolder()}`;
  await loadChain(url, 3);
  const early = await openStore(url);
  const load = await beginLoad(url);
  await load.store.write({ nodes: [work('new', { name: 'Perceptron' })] });
  expect(await seen(url)).toMatchObject({ works: 3, generation: 1 });
  expect(await currentState(url)).toEqual({ generation: 1 });
  await load.commit();
  expect(await currentState(url)).toEqual({ generation: 2 });
  expect(await seen(url)).toMatchObject({ works: 4, generation: 2 });
  expect((await early.read('MATCH (n:Work) RETURN count(n)')).rows).toEqual([[3]]);
  const late = await openStore(url);
  const again = await openStore(url);
  expect(await late.search('Work', 'perceptrn', 5)).toEqual(['new']);
  expect(await again.search('Work', 'perceptron', 5)).toEqual(['new']);
  expect(await late.search('Work', 'work 2', 5)).toContain('w2');
  for (const store of [early, late, again]) await store.close();
});

test('an aborted load leaves the store and its folder as they were', async () => {
  const folder = await temporaryFolder();
  const url = `grafeo:${folder}`;
  await loadChain(url, 3);
  const before = await seen(url);
  const load = await beginLoad(url);
  await load.store.write({ deleteNodes: [{ label: 'Work', id: 'w0' }] });
  await load.abort();
  await load.abort();
  expect(await seen(url)).toEqual(before);
  expect(await readdir(folder)).toEqual(['current.json', 'generations']);
  expect(await readdir(join(folder, 'generations'))).toHaveLength(1);
});

test('only the current generation and the one before are kept', async () => {
  const folder = await temporaryFolder();
  for (const size of [1, 2, 3, 4]) await loadChain(`grafeo:${folder}`, size);
  const kept = await readdir(join(folder, 'generations'));
  expect(kept.map((name) => name.split('-')[0]).sort()).toEqual(['3', '4']);
});

describe.each(['a folder', 'memory'])('rollback in %s', (where) => {
  test('goes back one step, once, and a number is not given twice', async () => {
    const url = where === 'memory' ? 'grafeo::memory:' : `grafeo:${await temporaryFolder()}`;
    await expect(rollback(url)).rejects.toMatchObject({ code: 'no-earlier-generation' });
    await loadChain(url, 2);
    const first = await seen(url);
    await loadChain(url, 5);
    expect(await seen(url)).toMatchObject({ works: 5, generation: 2 });
    expect(await rollback(url)).toBe(1);
    expect(await seen(url)).toEqual(first);
    await expect(rollback(url)).rejects.toMatchObject({ code: 'no-earlier-generation' });
    await loadChain(url, 7);
    expect(await seen(url)).toMatchObject({ works: 7, generation: 3 });
    expect(await rollback(url)).toBe(1);
  });
});
