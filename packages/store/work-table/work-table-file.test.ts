import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { tabledGraph } from '../contract/tabled-graph';
import { beginLoad } from '../open-store';
import type { GraphStore } from '../port';
import { BytesInMemory, writeBytes } from './byte-sink';
import { ColumnsOnDisk, columnsInMemory } from './column-source';
import { readWorkTable } from './read-work-table';
import { workTableOf } from './work-table-file';
import { writeWorkTable } from './write-work-table';

async function onSample<T>(ask: (store: GraphStore) => Promise<T>): Promise<T> {
  const session = await beginLoad('grafeo::memory:');
  try {
    await session.store.write(tabledGraph);
    return await ask(session.store);
  } finally {
    await session.abort();
  }
}

async function sampleBytes(store: GraphStore): Promise<Buffer> {
  const bytes = new BytesInMemory();
  await writeWorkTable(store, bytes);
  return bytes.whole();
}

test('a table comes back from its bytes, wherever in memory they lie', async () => {
  const { table, bytes } = await onSample(async (store) => ({
    table: await readWorkTable(store),
    bytes: await sampleBytes(store),
  }));
  const shifted = Buffer.concat([Buffer.from('x'), bytes]).subarray(1);
  for (const one of [bytes, shifted]) expect(await workTableOf(columnsInMemory(one))).toEqual(table);
});

test('a table in a file has the bytes of one in memory, and tells the same until it is closed', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'stemma-table-'));
  try {
    const path = join(folder, 'works.table');
    const bytes = await onSample(async (store) => {
      await writeBytes(path, (sink) => writeWorkTable(store, sink));
      return sampleBytes(store);
    });
    expect((await readFile(path)).equals(bytes)).toBe(true);
    const file = await ColumnsOnDisk.open(path);
    const table = await workTableOf(file);
    const inMemory = await workTableOf(columnsInMemory(bytes));
    expect(table?.cites).toEqual(inMemory?.cites);
    expect([...(table?.mentions.containing('uberblick') ?? [])]).toEqual([0]);
    expect(table?.identifiers.texts.indexOf('acl:B-1')).toBe(inMemory?.identifiers.texts.indexOf('acl:B-1'));
    await file.close();
    expect(() => table?.identifiers.texts.indexOf('acl:B-1')).toThrow();
  } finally {
    await rm(folder, { recursive: true });
  }
});

test('a table of another form is none', async () => {
  const other = Buffer.from('STEMMA WORK TABLE 1\n and what it held');
  expect(await workTableOf(columnsInMemory(other))).toBeUndefined();
});

test.each([
  ['nothing', (_: Buffer) => Buffer.alloc(0)],
  ['another file', () => Buffer.from('{"words":[]}'.repeat(10))],
  ['a file that is cut off', (bytes: Buffer) => bytes.subarray(0, bytes.length - 40)],
])('%s is refused', async (_, damage) => {
  const bytes = await onSample(sampleBytes);
  await expect(workTableOf(columnsInMemory(damage(bytes)))).rejects.toThrow();
});
