import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import {
  commonAnswer,
  facetsAnswer,
  type GraphReader,
  graphAnswer,
  listAnswer,
  pathAnswer,
  searchAnswer,
  statsAnswer,
  storeReader,
  workAnswer,
} from '@stemma/lineage';
import { load, loadedSources } from '@stemma/loader';
import { readSelection } from '@stemma/model';
import { namedParameters, namedQueries } from '@stemma/query';
import { exportSelection, publicAnswer } from '@stemma/server';
import { beginLoad, contentHash, type GraphStore, openStore } from '@stemma/store';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CANON } from '../packages/cli/installed';
import { openForLoading } from '../packages/cli/read-for-loading';
import { writeWorks } from '../scripts/generate-citations/write-works';
import { temporaryFolder } from './helpers/folder';
import { emptyNeo4j, neo4jOfRun } from './helpers/neo4j';
import { ROOT } from './helpers/stemma';

const LIST = `# Papers to read

## Language
- [Attention Is All You Need](https://arxiv.org/abs/1706.03762)
- [BERT: Pre-training of Deep Bidirectional Transformers](https://arxiv.org/abs/1810.04805)
- [Ένα άρθρο που κανείς δεν έχει](https://example.org/greek) 2021

## 强化学习
- [Playing Atari with Deep Reinforcement Learning](https://arxiv.org/abs/1312.5602)
- [一篇关于树的论文](https://example.org/zh) 2019
`;
const NOW = () => new Date('2026-01-01T00:00:00Z');

const server = neo4jOfRun();
const queries = await namedQueries(path.join(ROOT, 'graph/queries'));

interface Opened {
  readonly store: GraphStore;
  readonly reader: GraphReader;
}

describe.skipIf(!server)('the canon, a reading list and 2,000 generated works on both stores', () => {
  let embedded: Opened;
  let neo4j: Opened;
  beforeAll(async () => {
    if (!server) return;
    await emptyNeo4j(server);
    const folder = await temporaryFolder('same-answers');
    const [list, works] = [path.join(folder, 'list.md'), path.join(folder, 'works.jsonl.gz')];
    await writeFile(list, LIST);
    await writeWorks(works, { works: 2_000, citations: 5, seed: 7, unknown: 0.05 });
    const open = async (url: string): Promise<Opened> => {
      const sources = await openForLoading([CANON, list, works], {}, () => {});
      await load(await beginLoad(url), sources, { now: NOW });
      const store = await openStore(url);
      return { store, reader: storeReader(store) };
    };
    embedded = await open(`grafeo:${path.join(folder, 'store')}`);
    neo4j = await open(server.uri);
  }, 240_000);
  afterAll(async () => {
    for (const one of [embedded, neo4j]) await one?.store.close();
  });

  /** That a question has one answer, also in the order of its lists, and one that says something. */
  async function same(question: (opened: Opened) => Promise<unknown>, what = ''): Promise<void> {
    const plain = async (opened: Opened) => JSON.parse(JSON.stringify(publicAnswer(await question(opened))));
    const [expected, found] = [await plain(embedded), await plain(neo4j)];
    expect(found, what).toEqual(expected);
  }

  const selection = (address: string) => readSelection([...new URLSearchParams(address)]);

  const exported =
    (format: 'json' | 'svg', address: string) =>
    async ({ reader, store }: Opened) => {
      const answer = await graphAnswer(reader, selection(address));
      const options = { format, frame: 'wide', theme: 'light', language: 'en' } as const;
      return (await exportSelection(answer, store, options)).body;
    };

  test('have the same content', async () => {
    await same(({ store }) => contentHash(store));
    await same(({ reader }) => statsAnswer(reader));
    await same(({ store }) => loadedSources(store));
    expect((await statsAnswer(neo4j.reader)).labels.Work).toBeGreaterThan(2_300);
  });

  test('find the same, in one order', { timeout: 120_000 }, async () => {
    const works = await embedded.reader.works(
      (await embedded.reader.workIds()).filter((_, i) => i % 160 === 0),
    );
    // A deviation: of more completions of a prefix than it is asked for, each store gives some. The names of
    // works that are only cited are numbers that begin alike.
    const names = works.map(({ properties }) => String(properties.name)).filter((name) => !/^W\d/.test(name));
    const misspelt = names.map((name) => name.replace(/(\p{L})(\p{L})(\p{L})/u, '$1$3$2'));
    const parts = names.map((name) => name.slice(0, 4));
    const typed = [
      'llama',
      'GPT 4',
      'gpt4',
      'atention is al you ned',
      '注意力',
      '强化',
      'hinton',
      'deepmnd',
      'the',
      'άρθρο',
    ];
    for (const text of [...typed, ...names, ...misspelt, ...parts])
      await same(async ({ reader }) => (await searchAnswer(reader, text, { limit: 20 })).hits, text);
    // The total counts the candidates: all of them only where a store has no more than it is asked for.
    for (const text of ['llama', '强化', 'hinton', 'deepmnd', 'άρθρο'])
      await same(({ reader }) => searchAnswer(reader, text), text);
  });

  test.each([
    '',
    'organisation=org:meta-ai&since=2020',
    'kind=model&until=2019',
    'work=LLaMA&back=2&on=1',
    'text=attention',
  ])('facets of "%s"', async (address) => {
    await same(({ reader }) => facetsAnswer(reader, selection(address)));
  });

  test.each([
    'work=LLaMA&back=6&on=2',
    'work=BERT&back=1&on=1&relation=cites&relation=architecture',
    'work=AlphaFold&back=3&on=0&since=2016&organisation=!org:google',
    'path=LLaMA,LSTM',
    'compare=BERT,GPT-3',
    'organisation=org:meta-ai&since=2020&until=2023',
    'topic=topic:reinforcement-learning&cap=40',
  ])('the picture of "%s" and its SVG', async (address) => {
    await same(({ reader }) => graphAnswer(reader, selection(address)));
    await same(exported('svg', address));
  });

  test('the whole graph as JSON', () => same(exported('json', '')));

  test('lineages along citations of generated works', async () => {
    const ids = (await embedded.reader.workIds()).filter(
      (id) => id.startsWith('doi:') || id.startsWith('openalex:'),
    );
    const some = ids.filter((_, i) => i % Math.ceil(ids.length / 8) === 0);
    expect(some.length).toBeGreaterThan(5);
    for (const id of some) {
      const asked = { ...selection('back=6&on=2&relation=cites'), focus: [id] };
      await same(({ reader }) => graphAnswer(reader, asked), id);
      await same(({ reader }) => workAnswer(reader, id), id);
    }
  });

  test('paths, common ancestors, works and lists', async () => {
    for (const [a, b] of [
      ['LLaMA', 'LSTM'],
      ['Stable Diffusion', 'GAN'],
      ['GPT-4', 'AlphaFold'],
    ] as const) {
      await same(({ reader }) => pathAnswer(reader, a, b), `${a} ${b}`);
      await same(({ reader }) => commonAnswer(reader, a, b), `${a} ${b}`);
    }
    for (const work of ['LLaMA', 'BERT', '1706.03762'])
      await same(({ reader }) => workAnswer(reader, work), work);
    await same(({ reader }) => listAnswer(reader, 'source:papers-to-read'));
  });

  test.each(queries)('the named query $name', async (query) => {
    await same(({ store }) => store.read(query.cypher, namedParameters(query, {})));
  });
});
