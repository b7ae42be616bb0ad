import { expect, test } from 'vitest';
import type { WorkRecord } from '../record';
import { type ResolvedGraph, resolve } from './resolve';
import { bundle, work } from './test-records';

const AGENTS = 'Generative Agents: Interactive Simulacra of Human Behavior';
const REFLEXION = 'Reflexion: Language Agents with Verbal Reinforcement Learning';
const works = (graph: ResolvedGraph) => graph.nodes.filter((node) => node.labels[0] === 'Work');
const ids = (graph: ResolvedGraph) => works(graph).map((node) => node.id);
const only = (graph: ResolvedGraph) => {
  const [node, ...more] = works(graph);
  if (!node || more.length > 0) throw new Error(`${works(graph).length} works`);
  return node.properties;
};
const canonWork = (slug: string, title: string, more: Partial<WorkRecord> & { line?: number }) =>
  work(slug, title, { ...more, identifiers: [`canon:${slug}`, ...(more.identifiers ?? [])] });

test('records that share an identifier are one work, known by the best one', () => {
  const graph = resolve([
    bundle('a', [work('1', 'BERT', { identifiers: ['url:https://example.org/bert', 'doi:10.1/1'] })]),
    bundle('b', [work('1', 'BERT', { identifiers: ['doi:10.1/1', 'arxiv:1810.04805'], line: 7 })]),
  ]);
  expect(only(graph).id).toBe('arxiv:1810.04805');
  expect(only(graph).identifiers).toEqual(['arxiv:1810.04805', 'doi:10.1/1', 'url:https://example.org/bert']);
  expect(graph.merged).toMatchObject([
    {
      rule: 'same-doi',
      ids: ['arxiv:1810.04805', 'doi:10.1/1'],
      file: 'list.md',
      line: 7,
      sources: ['source:b', 'source:a'],
    },
  ]);
});

test('two titles with one arXiv id stay apart: the first in order keeps identifier and link', () => {
  const url = 'https://arxiv.org/abs/2304.03442';
  const graph = resolve([
    bundle('list', [
      work('1', AGENTS, { url, identifiers: ['arxiv:2304.03442'], year: 2023, line: 433 }),
      work('2', REFLEXION, { url, identifiers: ['arxiv:2304.03442'], year: 2023, line: 437 }),
    ]),
  ]);
  const [first, second] = works(graph);
  expect(first?.properties).toMatchObject({ id: 'arxiv:2304.03442', title: AGENTS, url });
  expect(second?.id).toBe('title:reflexion-language-agents-with-verbal-reinforcement-learning-2023');
  expect(second?.properties).not.toHaveProperty('url');
  expect(second?.properties).not.toHaveProperty('links');
  expect(graph.problems).toMatchObject([
    { kind: 'warning', problem: { code: 'identifier-conflict', line: 437 } },
  ]);
  expect(graph.problems[0]?.problem.reason).toContain('list.md:433');
});

test('the record that agrees with the canon keeps the identifier, whichever the list names first', () => {
  const identifiers = ['arxiv:2304.03442'];
  const graph = resolve([
    bundle('list', [
      work('1', REFLEXION, { identifiers, line: 1 }),
      work('2', AGENTS, { identifiers, line: 2 }),
    ]),
    bundle('canon', [canonWork('generative-agents', AGENTS, { identifiers })], 'canon'),
  ]);
  const kept = works(graph).find((node) => node.id === 'arxiv:2304.03442');
  expect(kept?.properties.sources).toEqual(['source:canon', 'source:list']);
  expect(kept?.properties.title).toBe(AGENTS);
  expect(ids(graph)).toContain('title:reflexion-language-agents-with-verbal-reinforcement-learning');
});

test.each(['ai-canon-zh', 'loaded-by-somebody'])(
  'a correction gives the work its right identifiers (%s)',
  (name) => {
    const canon = bundle(
      'canon',
      [
        canonWork('reflexion', REFLEXION, {
          titleZh: 'Reflexion：具有动态记忆和自反思能力的自主代理',
          identifiers: ['arxiv:2303.11366'],
          url: 'https://arxiv.org/abs/2303.11366',
          correction: {
            source: 'source:ai-canon-zh',
            says: 'https://arxiv.org/abs/2304.03442',
            why: 'that is another paper',
          },
        }),
        canonWork('generative-agents', AGENTS, {
          titleZh: '生成型代理：人类行为的交互模拟',
          identifiers: ['arxiv:2304.03442'],
        }),
        {
          type: 'source',
          key: 's',
          place: { file: 's.yaml', line: 1 },
          id: 'source:ai-canon-zh',
          title: 'AI经典文献',
          format: 'reading-list',
        },
      ],
      'canon',
    );
    const url = 'https://arxiv.org/abs/2304.03442';
    const list = bundle(name, [
      work('1', '生成型代理：人类行为的交互模拟', { url, identifiers: ['arxiv:2304.03442'] }),
      work('2', 'Reflexion：具有动态记忆和自反思能力的自主代理', { url, identifiers: ['arxiv:2304.03442'] }),
    ]);
    const graph = resolve([canon, { ...list, source: { ...list.source, title: 'AI经典文献' } }]);
    expect(ids(graph)).toEqual(['arxiv:2303.11366', 'arxiv:2304.03442']);
    for (const node of works(graph)) expect(node.properties.sources).toHaveLength(2);
    expect(works(graph)[0]?.properties).toMatchObject({ url: 'https://arxiv.org/abs/2303.11366' });
    expect(works(graph)[0]?.properties).not.toHaveProperty('links');
    expect(works(graph)[0]?.properties.statements).toContain('arxiv:2304.03442');
    expect(graph.problems).toEqual([]);
  },
);

test('a correction that its source does not need is said, if it is of an identifier', () => {
  const correction = { source: 'source:list', says: 'arxiv:2304.03442', why: 'wrong' };
  const graph = resolve([
    bundle('canon', [canonWork('reflexion', REFLEXION, { correction, line: 12 })], 'canon'),
    bundle('list', [work('1', REFLEXION)]),
  ]);
  expect(graph.problems.map(({ problem }) => [problem.code, problem.line])).toContainEqual([
    'correction-not-met',
    12,
  ]);
  const ofYear = { ...correction, says: '2020' };
  const shown = resolve([
    bundle('canon', [canonWork('reflexion', REFLEXION, { correction: ofYear })], 'canon'),
    bundle('list', [work('1', REFLEXION)]),
  ]);
  expect(shown.problems).toEqual([]);
  const corrected = works(shown).find((node) => node.id === 'canon:reflexion');
  expect(corrected?.properties.correction).toBe('source:list says 2020: wrong');
});

test('the same title, years one apart and a shared author are one work; without either they are not', () => {
  const authors = [{ name: 'Ashish Vaswani' }];
  const one = work('1', 'Attention is all you need!', { year: 2017, authors });
  const merged = resolve([
    bundle('a', [one]),
    bundle('b', [
      work('1', 'Attention Is All You Need', {
        year: 2018,
        authors: [{ name: 'A. Vaswani' }],
        identifiers: ['arxiv:1706.03762'],
      }),
    ]),
  ]);
  expect(only(merged).identifiers).toEqual(['arxiv:1706.03762', 'title:attention-is-all-you-need-2017']);
  expect(merged.merged[0]?.rule).toBe('same-title-year-author');
  for (const other of [
    work('2', one.title, { year: 2019, authors }),
    work('2', one.title, { year: 2017, authors: [{ name: 'Noam Shazeer' }] }),
    work('2', one.title, { authors }),
  ])
    expect(works(resolve([bundle('a', [one]), bundle('b', [other])]))).toHaveLength(2);
});

test('a conflicting identifier keeps namesakes apart; the second gets a hash where ids would be one', () => {
  const authors = [{ name: 'Wei Wang' }];
  const apart = resolve([
    bundle('a', [work('1', 'Notes', { year: 2017, authors, identifiers: ['arxiv:1701.00001'] })]),
    bundle('b', [work('1', 'Notes', { year: 2017, authors, identifiers: ['arxiv:1701.00002'] })]),
  ]);
  expect(ids(apart)).toEqual(['arxiv:1701.00001', 'arxiv:1701.00002']);
  const namesakes = resolve([
    bundle('a', [work('1', 'Notes', { year: 2017 })]),
    bundle('b', [work('1', 'Notes', { year: 2017 })]),
  ]);
  expect(ids(namesakes)).toEqual([
    'title:notes-2017',
    expect.stringMatching(/^title:notes-2017~[0-9a-f]{8}$/),
  ]);
});

test('a shared main link joins, any other repository or video does not', () => {
  const url = 'https://github.com/owner/name';
  const other = { label: 'Code', url };
  expect(
    works(
      resolve([
        bundle('a', [work('1', 'Alpaca', { url })]),
        bundle('b', [work('1', 'Stanford Alpaca', { url })]),
      ]),
    ),
  ).toHaveLength(1);
  const linked = (key: string, title: string) =>
    work(key, title, {
      url: `https://example.org/${key}`,
      links: [{ label: '', url: `https://example.org/${key}` }, other],
    });
  expect(works(resolve([bundle('a', [linked('1', 'Alpaca'), linked('2', 'Vicuna')])]))).toHaveLength(2);
});

test('works that somebody said are never one stay two', () => {
  const neverMerge = {
    type: 'never-merge' as const,
    key: 'n',
    place: { file: 'n.yaml', line: 1 },
    works: ['canon:a', 'canon:b'],
    why: 'two versions',
  };
  const records = [
    canonWork('a', 'AlphaFold', { identifiers: ['doi:10.1/1'] }),
    canonWork('b', 'AlphaFold', { identifiers: ['doi:10.1/1'] }),
  ];
  expect(ids(resolve([bundle('canon', records, 'canon')]))).toEqual(['doi:10.1/1']);
  expect(ids(resolve([bundle('canon', [...records, neverMerge], 'canon')]))).toEqual([
    'canon:b',
    'doi:10.1/1',
  ]);
});
