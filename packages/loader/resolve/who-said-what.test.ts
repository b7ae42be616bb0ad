import { expect, test } from 'vitest';
import type { OrganisationRecord, WorkRecord } from '../record';
import { type ResolvedGraph, resolve } from './resolve';
import { bundle, work } from './test-records';

const node = (graph: ResolvedGraph, id: string) => graph.nodes.find((one) => one.id === id)?.properties;
const targets = (graph: ResolvedGraph, type: string) =>
  graph.relationships.filter((one) => one.type === type).map((one) => one.to);
const bert = (more: Partial<WorkRecord>) => work('1', 'BERT', { ...more, identifiers: ['arxiv:1810.04805'] });
const organisation = (
  id: string,
  name: string,
  more: Partial<OrganisationRecord> = {},
): OrganisationRecord => ({
  type: 'organisation',
  key: id,
  place: { file: 'o.yaml', line: 1 },
  id,
  name,
  ...more,
});

test('the first source in order decides, lists are united, statements keep each record', () => {
  const graph = resolve([
    bundle('a', [
      bert({ title: 'BERT (paper)', year: 2019, aliases: ['B'], kinds: ['paper'], summary: 'from the list' }),
    ]),
    bundle(
      'z',
      [bert({ date: '2018-10-11', aliases: ['Bidirectional'], kinds: ['model', 'paper'], name: 'BERT' })],
      'canon',
    ),
  ]);
  expect(node(graph, 'arxiv:1810.04805')).toMatchObject({
    name: 'BERT',
    kind: 'model',
    title: 'BERT',
    year: 2018,
    date: '2018-10-11',
    aliases: ['Bidirectional', 'B', 'BERT (paper)'],
    summary: 'from the list',
    sources: ['source:z', 'source:a'],
  });
  const statements = JSON.parse(String(node(graph, 'arxiv:1810.04805')?.statements));
  expect(Object.keys(statements)).toEqual(['source:z', 'source:a']);
  expect(statements['source:a']).toMatchObject([{ key: '1', values: { title: 'BERT (paper)', year: 2019 } }]);
  expect(targets(graph, 'PUBLISHED_IN')).toEqual(['year:2018']);
});

test('what one record alone says has no statements; the name falls back to a shortened title', () => {
  const graph = resolve([
    bundle('a', [work('1', 'Reflexion: Language Agents with Verbal Reinforcement Learning')]),
  ]);
  const properties = graph.nodes.find((one) => one.labels[0] === 'Work')?.properties;
  expect(properties?.name).toBe('Reflexion');
  expect(properties).not.toHaveProperty('statements');
});

test('the list that names the most people is shown, and others vouch for whom they name', () => {
  const graph = resolve([
    bundle('a', [bert({ authors: [{ name: 'J. Devlin' }] })], 'bibtex'),
    bundle('b', [bert({ authors: [{ name: 'Jacob Devlin' }, { name: 'Ming-Wei Chang' }], authorCount: 2 })]),
  ]);
  const written = graph.relationships.filter(({ type }) => type === 'WRITTEN_BY');
  expect(written.map(({ to, properties }) => [to, properties.position, properties.sources])).toEqual([
    ['author:jacob-devlin', 1, ['source:a', 'source:b']],
    ['author:ming-wei-chang', 2, ['source:b']],
  ]);
  expect(node(graph, 'author:j-devlin')).toBeUndefined();
});

test('namesakes: one within a source, two across sources without a shared work or organisation', () => {
  const by = (key: string, lab: string, name = 'Wei Wang') =>
    work(key, `Paper ${key}`, {
      identifiers: [`arxiv:2001.0000${key}`],
      authors: [{ name }],
      organisations: [{ name: lab }],
    });
  const one = resolve([bundle('a', [by('1', 'MIT'), by('2', 'Google')])]);
  expect(targets(one, 'WRITTEN_BY')).toEqual(['author:wei-wang', 'author:wei-wang']);
  const two = resolve([bundle('a', [by('1', 'MIT')]), bundle('b', [by('2', 'Google')])]);
  expect(targets(two, 'WRITTEN_BY')).toEqual([
    'author:wei-wang',
    expect.stringMatching(/^author:wei-wang~[0-9a-f]{8}$/),
  ]);
  const shared = resolve([bundle('a', [by('1', 'MIT')]), bundle('b', [by('2', 'mit', 'WEI WANG')])]);
  expect(targets(shared, 'WRITTEN_BY')).toEqual(['author:wei-wang', 'author:wei-wang']);
});

test('ids tell authors apart within a source and join them across sources', () => {
  const by = (key: string, orcid?: string) =>
    work(key, `Paper ${key}`, {
      identifiers: [`arxiv:2001.0000${key}`],
      authors: [{ name: 'Wei Wang', orcid }],
    });
  const apart = resolve([bundle('a', [by('1', 'https://orcid.org/0000-1'), by('2', '0000-2')])]);
  expect(targets(apart, 'WRITTEN_BY')).toEqual(['orcid:0000-1', 'orcid:0000-2']);
  const joined = resolve([bundle('a', [by('1', '0000-1')]), bundle('b', [by('2', '0000-1')])]);
  expect(targets(joined, 'WRITTEN_BY')).toEqual(['orcid:0000-1', 'orcid:0000-1']);
  expect(node(joined, 'orcid:0000-1')?.identifiers).toEqual(['orcid:0000-1', 'author:wei-wang']);
});

test('organisations: the canon by name and alias, else ROR wherever any source has one, else a slug', () => {
  const from = (key: string, name: string, ror?: string) =>
    work(key, `Paper ${key}`, { identifiers: [`arxiv:2001.0000${key}`], organisations: [{ name, ror }] });
  const canon = bundle(
    'canon',
    [
      organisation('org:meta-ai', 'Meta AI', { aliases: ['FAIR'], partOf: 'org:meta', colour: 3 }),
      organisation('org:meta', 'Meta'),
    ],
    'canon',
  );
  const graph = resolve([
    canon,
    bundle('a', [from('1', 'fair'), from('2', 'MIT'), from('3', 'École Normale')]),
    bundle('b', [from('4', 'MIT', '042nb2s44'), from('5', 'Meta AI', '01zbnvs85')]),
  ]);
  expect(targets(graph, 'FROM_LAB')).toEqual([
    'org:meta-ai',
    'ror:042nb2s44',
    'org:ecole-normale',
    'ror:042nb2s44',
    'org:meta-ai',
  ]);
  expect(targets(graph, 'PART_OF')).toEqual(['org:meta']);
  expect(node(graph, 'org:meta-ai')?._colour).toBe(3);
  expect(node(graph, 'ror:042nb2s44')?._colour).toBe(0);
  expect(node(graph, 'org:meta')).not.toHaveProperty('_colour');
});

test('a whole that nobody describes is a refused edge', () => {
  const { problems, relationships } = resolve([
    bundle('canon', [organisation('org:a', 'A', { partOf: 'org:b' })], 'canon'),
  ]);
  expect(relationships).toEqual([]);
  expect(problems).toMatchObject([
    { kind: 'refused-edge', problem: { code: 'unknown-name', file: 'o.yaml' } },
  ]);
});

test('a list that names a work twice has sections and lines in step', () => {
  const listed = (section: string[], line: number) => ({ source: '', section, line });
  const graph = resolve([
    bundle('a', [
      bert({ key: '1', listed: [listed(['Models', 'Text'], 20)] }),
      bert({ key: '2', listed: [listed(['Intro'], 5)] }),
    ]),
  ]);
  expect(graph.relationships.find(({ type }) => type === 'LISTED_IN')).toMatchObject({
    to: 'source:a',
    properties: { sections: ['Intro', 'Models › Text'], lines: [5, 20] },
  });
});

test('what the canon says of a source goes before what that says of itself', () => {
  const described = {
    type: 'source' as const,
    key: 's',
    place: { file: 's.yaml', line: 1 },
    id: 'source:a',
    title: 'The list',
    format: 'reading-list',
  };
  const graph = resolve([bundle('canon', [described], 'canon'), bundle('a', [])]);
  expect(node(graph, 'source:a')).toMatchObject({
    title: 'The list',
    digest: 'sha256:a',
    sources: ['source:canon', 'source:a'],
  });
  expect(node(resolve([bundle('canon', [described], 'canon')]), 'source:a')).not.toHaveProperty('digest');
});
