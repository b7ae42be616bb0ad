import { beginLoad, contentHashOf, currentState, openStore } from '@stemma/store';
import fc from 'fast-check';
import { beforeEach, expect, test } from 'vitest';
import { hashOf } from '../../../test/helpers/hash-of';
import type { SourceRecord } from '../record';
import { resolve } from '../resolve/resolve';
import type { SourceBundle } from '../resolve/source-bundle';
import { anyBundles, bundle, work } from '../resolve/test-records';
import { load, preview } from './load';
import { loadedSources } from './loaded-sources';
import type { ReadSource } from './read-source';
import { unload } from './unload';

const URL = 'grafeo::memory:';
const EMPTY = '0'.repeat(64);

const read = ({ source, records }: SourceBundle, more: Partial<ReadSource> = {}): ReadSource => ({
  id: source.id,
  title: source.title,
  isNamed: false,
  origin: source.origin,
  digest: source.digest,
  reading: { format: source.format, records, refused: [], warnings: [], notUnderstood: [] },
  files: [],
  ...more,
});
const put = async (...bundles: SourceBundle[]) =>
  load(
    await beginLoad(URL),
    bundles.map((one) => read(one)),
  );
const take = async (ids: readonly string[] | 'all') => unload(await beginLoad(URL), ids);
const hash = () => hashOf(URL);
const list = (name: string, ...records: SourceRecord[]) => bundle(name, records);

beforeEach(async () => {
  await take('all');
});

test('any sources, loaded one by one in any order: the same graph; unloading one undoes it', async () => {
  const inTwoOrders = anyBundles.chain((bundles) =>
    fc.tuple(fc.constant(bundles), fc.shuffledSubarray([...bundles], { minLength: bundles.length })),
  );
  await fc.assert(
    fc.asyncProperty(inTwoOrders, async ([bundles, order]) => {
      await take('all');
      expect(await hash()).toBe(EMPTY);
      for (const one of order) await put(one);
      expect(await hash()).toBe(contentHashOf(resolve(bundles)));
      expect(await put(...bundles)).toMatchObject({ changed: false });
      const [gone, ...rest] = bundles;
      if (gone) await take([gone.source.id]);
      expect(await hash()).toBe(contentHashOf(resolve(rest)));
    }),
    { numRuns: 12 },
  );
});

test('loading again with a record less takes just that away', async () => {
  const [one, two] = [
    work('1', 'BERT', { identifiers: ['arxiv:1810.04805'] }),
    work('2', 'RoBERTa', { identifiers: ['arxiv:1907.11692'] }),
  ];
  await put(list('a', one));
  const before = await hash();
  const again = { isNamed: true, digest: 'sha256:other' };
  await load(await beginLoad(URL), [read(list('a', one, two), again)]);
  expect(await hash()).not.toBe(before);
  const { reports } = await load(await beginLoad(URL), [read(list('a', one))]);
  expect(await hash()).toBe(before);
  expect(reports[0]).toMatchObject({ read: 1, accepted: 1, created: 0, updated: 0, unchanged: 1 });
});

test('the report counts records: the first of a new node, those whose node changed, the rest', async () => {
  const identifiers = ['arxiv:1810.04805'];
  await put(list('a', work('1', 'BERT', { identifiers }), work('2', 'ELMo')));
  const refused = [{ code: 'no-title' as const, file: 'b.md', line: 3, reason: 'no title' }];
  const b = read(
    list(
      'b',
      work('1', 'BERT', { identifiers, line: 9 }),
      work('2', 'GPT'),
      work('3', 'GPT', { name: 'GPT-1' }),
    ),
  );
  const { reports, changed } = await load(await beginLoad(URL), [
    { ...b, reading: { ...b.reading, refused } },
  ]);
  expect(changed).toBe(true);
  expect(reports[0]).toMatchObject({
    source: { id: 'source:b', title: 'b', format: 'reading-list', digest: 'sha256:b' },
    read: 4,
    accepted: 3,
    created: 2,
    updated: 1,
    unchanged: 0,
    merged: [{ ids: ['arxiv:1810.04805'], rule: 'same-arxiv', file: 'list.md', line: 9 }],
    refused,
  });
  expect(reports[0]?.source).not.toHaveProperty('origin');
});

test('a work that gets a better id is updated, not created', async () => {
  const url = 'https://example.org/bert';
  await put(list('a', work('1', 'BERT', { url })));
  const { reports } = await put(list('b', work('1', 'BERT', { url, identifiers: ['arxiv:1810.04805'] })));
  expect(reports[0]).toMatchObject({ created: 0, updated: 1 });
});

test('a preview reports the records and writes nothing', async () => {
  const before = await currentState(URL);
  const store = await openStore(URL);
  const record = work('1', 'BERT', {
    line: 7,
    authors: [{ name: 'Jacob Devlin' }],
    listed: [{ source: '', section: ['Models'], line: 7 }],
  });
  const { reports, changed } = await preview(store, [read(list('a', record))]);
  await store.close();
  expect(changed).toBe(true);
  expect(reports[0]).toMatchObject({
    created: 1,
    records: [
      {
        line: 7,
        section: ['Models'],
        title: 'BERT',
        kind: 'paper',
        authors: ['Jacob Devlin'],
        identifiers: [],
      },
    ],
  });
  expect(await hash()).toBe(EMPTY);
  expect(await currentState(URL)).toEqual(before);
});

test('nothing to write makes no generation, and keeps the day of the first load', async () => {
  const now = (day: string) => ({ now: () => new Date(`${day}T00:00:00Z`) });
  const source = read(list('a', work('1', 'BERT')));
  await load(await beginLoad(URL), [source], now('2023-06-01'));
  const before = await currentState(URL);
  expect(await load(await beginLoad(URL), [source], now('2024-01-01'))).toMatchObject({ changed: false });
  expect(await currentState(URL)).toEqual(before);
  const store = await openStore(URL);
  expect(await loadedSources(store)).toEqual([
    {
      id: 'source:a',
      title: 'a',
      format: 'reading-list',
      digest: 'sha256:a',
      loadedAt: '2023-06-01T00:00:00.000Z',
      records: 1,
    },
  ]);
  await store.close();
});

test('another origin under an id in use is refused, unless it is the same or a person names it', async () => {
  await put(list('a', work('1', 'BERT')));
  const before = await hash();
  const other = read(list('a', work('1', 'GPT')), { origin: '/elsewhere', digest: 'sha256:other' });
  await expect(load(await beginLoad(URL), [other])).rejects.toMatchObject({
    code: 'source-id-in-use',
    message: expect.stringContaining('--source'),
  });
  expect(await hash()).toBe(before);
  await expect(load(await beginLoad(URL), [{ ...other, digest: 'sha256:a' }])).resolves.toBeDefined();
  await expect(load(await beginLoad(URL), [{ ...other, isNamed: true }])).resolves.toMatchObject({
    changed: true,
  });
  const twice = [read(list('b')), read(list('b'), { origin: '/elsewhere', isNamed: true })];
  await expect(load(await beginLoad(URL), twice)).rejects.toMatchObject({ code: 'source-id-in-use' });
});

test('an unknown source to unload is refused with those that are loaded, and takes nothing out', async () => {
  await put(list('a', work('1', 'BERT')));
  const before = await hash();
  await expect(take(['a', 'nothing'])).rejects.toMatchObject({
    code: 'unknown-source',
    message: expect.stringContaining('source:a'),
  });
  expect(await hash()).toBe(before);
  expect(await take(['a'])).toEqual({ unloaded: ['source:a'], changed: true });
  expect(await hash()).toBe(EMPTY);
});

test('records that are not what was written are named, and the graph stays', async () => {
  await put(list('a', work('1', 'BERT')));
  const session = await beginLoad(URL);
  await session.store.write({
    nodes: [
      {
        id: 'title:x',
        labels: ['Work'],
        properties: { id: 'title:x', name: 'x', _records: '{"source:a":[1]}' },
      },
    ],
  });
  await session.commit();
  const before = await hash();
  await expect(put(list('b'))).rejects.toMatchObject({
    code: 'damaged-records',
    message: expect.stringContaining('title:x'),
  });
  expect(await hash()).toBe(before);
  const mend = await beginLoad(URL);
  await mend.store.write({ deleteNodes: [{ label: 'Work', id: 'title:x' }] });
  await mend.commit();
});

test('progress names the stages and ends each with its total', async () => {
  const seen: string[] = [];
  await load(await beginLoad(URL), [read(list('a', work('1', 'BERT')))], {
    progress: ({ stage, done, total }) => seen.push(`${stage} ${done}/${total}`),
  });
  expect(seen).toEqual([
    'rebuild 0/undefined',
    'resolve 0/1',
    'resolve 1/1',
    'write 2/2',
    'commit 0/undefined',
  ]);
});
