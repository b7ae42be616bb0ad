import { expect, test } from 'vitest';
import { beginLoad } from '../open-store';
import { readWorkTable } from './read-work-table';
import { decodeWorkTable, encodeWorkTable } from './work-table-file';

async function sampleTable() {
  const session = await beginLoad('grafeo::memory:');
  try {
    const work = (id: string, properties: object) => ({
      id,
      labels: ['Work', 'Paper'],
      properties: { id, name: id, kind: 'paper', title: `Title of ${id}`, ...properties },
    });
    await session.store.write({
      nodes: [
        work('doi:b', { year: 2001, sources: ['source:x', 'source:y'], identifiers: ['doi:b', 'acl:B-1'] }),
        work('doi:a', { date: '1999-05', aliases: ['Überblick'], stub: true }),
        { id: 'openalex:A1', labels: ['Author'], properties: { id: 'openalex:A1', name: 'Ada' } },
      ],
      relationships: [
        { type: 'WRITTEN_BY', from: 'doi:b', to: 'openalex:A1', properties: { position: 1 } },
        { type: 'CITES', from: 'doi:b', to: 'doi:a', properties: {} },
        { type: 'BUILDS_ON', from: 'doi:b', to: 'doi:a', properties: { relation: 'idea', evidence: 'said' } },
        {
          type: 'BUILDS_ON',
          from: 'doi:b',
          to: 'doi:a',
          properties: { relation: 'weights', evidence: 'said' },
        },
      ],
    });
    return await readWorkTable(session.store);
  } finally {
    await session.abort();
  }
}

test('a table holds the works in the order of their ids, with what touches and cites them', async () => {
  const table = await sampleTable();
  expect([table.works.at(0), table.works.at(1)]).toEqual(['doi:a', 'doi:b']);
  expect([...table.years]).toEqual([1999, 2001]);
  expect([...table.stubs]).toEqual([1, 0]);
  expect([...table.descendants]).toEqual([1, 0]);
  expect([...table.citedBy]).toEqual([1, 0]);
  expect([...table.touching.author.starts]).toEqual([0, 0, 1]);
  expect([...table.sources.starts]).toEqual([0, 0, 2]);
  expect([...table.mentions.containing('uberblick')]).toEqual([0]);
  expect(table.identifiers.owners[table.identifiers.texts.indexOf('acl:B-1')]).toBe(1);
  expect(table.counts.types.CITES).toBe(1);
});

test('a table comes back from its bytes, wherever in memory they lie', async () => {
  const table = await sampleTable();
  const bytes = encodeWorkTable(table);
  const shifted = Buffer.concat([Buffer.from('x'), bytes]).subarray(1);
  for (const one of [bytes, shifted]) expect(decodeWorkTable(one)).toEqual(table);
  expect(encodeWorkTable(decodeWorkTable(bytes))).toEqual(bytes);
});

test.each([
  ['nothing', (_: Buffer) => Buffer.alloc(0)],
  ['another file', () => Buffer.from('{"words":[]}'.repeat(10))],
  ['a file that is cut off', (bytes: Buffer) => bytes.subarray(0, bytes.length - 40)],
])('%s is refused', async (_, damage) => {
  const bytes = encodeWorkTable(await sampleTable());
  expect(() => decodeWorkTable(damage(bytes))).toThrow();
});
