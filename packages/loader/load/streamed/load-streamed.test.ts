import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beginLoad, contentHashOf, type LoadSession, openStore } from '@stemma/store';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { hashOf } from '../../../../test/helpers/hash-of';
import type { SourceRecord } from '../../record';
import { resolve } from '../../resolve/resolve';
import type { SourceBundle } from '../../resolve/source-bundle';
import { anyBundles, bundle, work } from '../../resolve/test-records';
import { load, preview } from '../load';
import { loadedSources } from '../loaded-sources';
import { unload } from '../unload';
import type { GivenSource } from './streamed-source';
import { streamed } from './streamed-works.fixture';

const EMPTY = '0'.repeat(64);
const inMemory = ({ source, records }: SourceBundle): GivenSource => ({
  ...{ id: source.id, title: source.title, isNamed: true, origin: source.origin, digest: source.digest },
  reading: { format: source.format, records, refused: [], warnings: [], notUnderstood: [] },
  files: [],
});

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'stemma-streamed-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A session as of a store without generations: what differs is written. */
function withoutGenerations(session: LoadSession): LoadSession {
  return {
    store: session.store,
    generation: session.generation,
    interrupted: [],
    announce: () => session.announce([]),
    commit: () => session.commit(),
    abort: () => session.abort(),
  };
}

const STORES = {
  'with a shelf': { url: () => `grafeo:${join(folder, 'store')}`, session: (one: LoadSession) => one },
  'without a shelf': { url: () => 'grafeo::memory:', session: (one: LoadSession) => one },
  'without generations': { url: () => 'grafeo::memory:', session: withoutGenerations },
};

describe.each(Object.entries(STORES))('a store %s', (name, { url, session }) => {
  const begin = async () => session(await beginLoad(url()));
  const put = async (...sources: GivenSource[]) => load(await begin(), sources);
  const take = async (ids: readonly string[] | 'all') => unload(await begin(), ids);
  const hash = () => hashOf(url());
  const shelf = () => {
    const generations = join(folder, 'store', 'generations');
    const newest = readdirSync(generations).sort(
      (a, b) => Number.parseInt(b, 10) - Number.parseInt(a, 10),
    )[0];
    return readdirSync(join(generations, newest ?? '', 'shelf'));
  };

  beforeEach(async () => {
    await take('all');
  });

  test('sources streamed or not, one by one in any order: the same graph; unloading one undoes it', async () => {
    const anyWays = anyBundles.chain((bundles) =>
      fc.tuple(
        fc.shuffledSubarray([...bundles], { minLength: bundles.length }),
        fc.array(fc.boolean(), { minLength: bundles.length, maxLength: bundles.length }),
      ),
    );
    await fc.assert(
      fc.asyncProperty(anyWays, async ([bundles, ways]) => {
        await take('all');
        expect(await hash()).toBe(EMPTY);
        const given = bundles.map((one, index) => (ways[index] ? streamed(one) : inMemory(one)));
        for (const one of given) await put(one);
        expect(await hash()).toBe(contentHashOf(resolve(bundles)));
        const again = await put(...given);
        expect(again).toMatchObject({ changed: false });
        for (const { read, accepted, unchanged } of again.reports)
          expect([accepted, unchanged]).toEqual([read, read]);
        const [gone, ...rest] = bundles;
        if (gone) await take([gone.source.id]);
        expect(await hash()).toBe(contentHashOf(resolve(rest)));
      }),
      { numRuns: 5 },
    );
  });

  test('the report counts as that of a source in memory does', async () => {
    const ids = ['arxiv:1810.04805'];
    const a = bundle('a', [work('1', 'BERT', { identifiers: ids }), work('2', 'ELMo', { line: 2 })]);
    const b = bundle('b', [
      work('1', 'BERT', { identifiers: ids, line: 1 }),
      work('2', 'GPT', { line: 2 }),
      work('3', 'GPT', { name: 'GPT-1', line: 3 }),
    ]);
    await put(inMemory(a));
    const inWay = async (source: GivenSource) => {
      const { reports } = await put(source);
      await take(['b']);
      const { loadedAt: _, ...facts } = reports[0]?.source ?? {};
      return { ...reports[0], source: facts };
    };
    const expected = await inWay(inMemory(b));
    expect(expected).toMatchObject({ read: 3, accepted: 3, created: 2, updated: 1, unchanged: 0 });
    expect(await inWay(streamed(b))).toEqual(expected);
  });

  test('refused records are counted, some are listed; so are warnings of one kind', async () => {
    const refused = Array.from({ length: 250 }, (_, line) => ({
      ...{ code: 'bad-syntax' as const, file: 'x.jsonl', line, reason: 'is no JSON' },
    }));
    const { reports } = await put(streamed(bundle('a', [work('1', 'BERT')]), { refused }));
    const [report] = reports;
    expect(report).toMatchObject({ read: 251, accepted: 1, created: 1, omitted: { refused: 150 } });
    expect(report?.refused).toHaveLength(100);
  });

  test('a preview lists the first works and writes nothing', async () => {
    const records = Array.from({ length: 130 }, (_, line) => work(`${line}`, `Title ${line}`, { line }));
    const store = await openStore(url());
    const { reports, changed } = await preview(store, [streamed(bundle('a', records))]);
    await store.close();
    expect(changed).toBe(true);
    expect(reports[0]).toMatchObject({ read: 130, created: 130, omitted: { records: 30 } });
    expect(reports[0]?.records).toHaveLength(100);
    expect(await hash()).toBe(EMPTY);
  });

  test('references to what nobody describes are left out and counted where that is asked', async () => {
    const cites = [{ identifier: 'openalex:W1' }, { identifier: 'openalex:W2' }];
    const records: SourceRecord[] = [
      work('1', 'BERT', { identifiers: ['openalex:W1'] }),
      work('2', 'GPT', { cites, line: 2 }),
    ];
    const { source } = bundle('a', records);
    const { reports } = await put(streamed({ source: { ...source, references: 'known' }, records }));
    expect(reports[0]?.warnings).toMatchObject([
      { code: 'unknown-reference', line: 2, reason: expect.stringContaining('1 references') },
    ]);
    const store = await openStore(url());
    expect((await store.read('MATCH (n:Work) RETURN count(n)')).rows).toEqual([[2]]);
    expect(await loadedSources(store)).toMatchObject([{ id: 'source:a', records: 2 }]);
    await store.close();
    const before = await hash();
    expect(await put(streamed({ source, records }))).toMatchObject({ changed: true });
    expect(await hash()).not.toBe(before);
  });

  test('a reader that fails in the middle leaves the graph and what is kept as they were', async () => {
    const records = [work('1', 'BERT'), work('2', 'GPT', { line: 2 }), work('3', 'ELMo', { line: 3 })];
    await put(streamed(bundle('a', records)));
    const before = await hash();
    const broken = streamed(bundle('a', records));
    const pages = async function* () {
      for await (const page of broken.reading.pages()) {
        yield page;
        throw new Error('the disk is gone');
      }
    };
    const given = { ...broken, digest: 'sha256:other', reading: { ...broken.reading, pages } };
    await expect(put(given)).rejects.toThrow('the disk is gone');
    expect(await hash()).toBe(before);
    expect(await put(streamed(bundle('b', [work('1', 'Word2vec')])))).toMatchObject({ changed: true });
    await take(['b']);
    expect(await hash()).toBe(before);
  });

  test.runIf(name === 'with a shelf')(
    'the shelf holds what is loaded, and nothing of what is not',
    async () => {
      await put(streamed(bundle('a', [work('1', 'BERT')])), streamed(bundle('b', [work('1', 'GPT')])));
      expect(shelf()).toHaveLength(4);
      await take(['a']);
      expect(shelf()).toHaveLength(2);
      await take('all');
      expect(shelf()).toEqual([]);
    },
  );
});
