import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { hashOf } from '../../../test/helpers/hash-of';
import { backup, restore } from '../backup';
import { tabledGraph } from '../contract/tabled-graph';
import { beginLoad, currentState, openStore, rollback } from '../open-store';
import type { WriteBatch } from '../port';
import { layout } from './layout';
import { readPointer } from './pointer';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stemma-backup-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function loaded(url: string, batch: WriteBatch): Promise<string> {
  const session = await beginLoad(url);
  await session.store.write(batch);
  await session.commit();
  return hashOf(url);
}

const other = { nodes: [{ id: 'topic:x', labels: ['Topic'], properties: { id: 'topic:x', name: 'X' } }] };

test('a backup made while the store is read is a store; restored it is the graph again, one step back undone', async () => {
  const url = `grafeo:${join(folder, 'store')}`;
  const saved = join(folder, 'saved');
  const hash = await loaded(url, tabledGraph);
  const reader = await openStore(url);
  expect(await backup(url, saved)).toBe(1);
  expect(await hashOf(`grafeo:${saved}`)).toBe(hash);
  const later = await loaded(url, other);
  expect(later).not.toBe(hash);
  expect(await restore(url, saved)).toBe(3);
  expect(await hashOf(url)).toBe(hash);
  const restored = await openStore(url);
  expect((await restored.workTable())?.works.size).toBe(2);
  expect(await restored.search('Author', 'Ada', 5)).toEqual(['openalex:A1']);
  await restored.close();
  await rollback(url);
  expect(await hashOf(url)).toBe(later);
  await reader.close();
});

test('what is no backup, and a place that holds something, are refused and nothing changes', async () => {
  const url = `grafeo:${join(folder, 'kept')}`;
  await loaded(url, other);
  const before = await currentState(url);
  await expect(restore(url, join(folder, 'nowhere'))).rejects.toMatchObject({ code: 'empty' });
  await expect(backup(url, join(folder, 'kept'))).rejects.toMatchObject({ code: 'in-use' });
  await expect(backup('grafeo::memory:', join(folder, 'new'))).rejects.toMatchObject({ code: 'unsupported' });
  await expect(backup('neo4j://127.0.0.1:1', join(folder, 'new'))).rejects.toThrow(
    'neo4j-admin database dump',
  );
  expect(await currentState(url)).toEqual(before);
});

test('a damaged backup is refused, and the graph stays', async () => {
  const url = `grafeo:${join(folder, 'whole')}`;
  const saved = join(folder, 'damaged');
  const hash = await loaded(url, other);
  await backup(url, saved);
  const pointer = await readPointer(saved);
  await writeFile(layout.graph(saved, pointer?.current.folder ?? ''), 'no graph');
  await expect(restore(url, saved)).rejects.toMatchObject({ code: 'damaged' });
  expect(await hashOf(url)).toBe(hash);
});
