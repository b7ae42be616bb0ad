import { expect, test } from 'vitest';
import { tabledGraph } from '../contract/tabled-graph';
import { beginLoad } from '../open-store';
import { readWorkTable } from './read-work-table';
import { decodeWorkTable, encodeWorkTable } from './work-table-file';

async function sampleTable() {
  const session = await beginLoad('grafeo::memory:');
  try {
    await session.store.write(tabledGraph);
    return await readWorkTable(session.store);
  } finally {
    await session.abort();
  }
}

test('a table comes back from its bytes, wherever in memory they lie', async () => {
  const table = await sampleTable();
  const bytes = Buffer.concat(encodeWorkTable(table));
  const shifted = Buffer.concat([Buffer.from('x'), bytes]).subarray(1);
  for (const one of [bytes, shifted]) expect(decodeWorkTable(one)).toEqual(table);
  const again = decodeWorkTable(bytes);
  expect(again && Buffer.concat(encodeWorkTable(again))).toEqual(bytes);
});

test('a table of another form is none', () => {
  expect(decodeWorkTable(Buffer.from('STEMMA WORK TABLE 1\n and what it held'))).toBeUndefined();
});

test.each([
  ['nothing', (_: Buffer) => Buffer.alloc(0)],
  ['another file', () => Buffer.from('{"words":[]}'.repeat(10))],
  ['a file that is cut off', (bytes: Buffer) => bytes.subarray(0, bytes.length - 40)],
])('%s is refused', async (_, damage) => {
  const bytes = Buffer.concat(encodeWorkTable(await sampleTable()));
  expect(() => decodeWorkTable(damage(bytes))).toThrow();
});
