import { expect, test } from 'vitest';
import type { BuildsOnStatement, WorkRecord } from '../record';
import { type ResolvedGraph, resolve } from './resolve';
import { bundle, work } from './test-records';

const on = (parent: string, more: Partial<BuildsOnStatement> = {}): BuildsOnStatement => ({
  parent: parent.includes(':') ? { identifier: parent } : { name: parent },
  relation: 'extends',
  evidence: 'says so',
  ...more,
});
const paper = (digit: string, more: Partial<WorkRecord> & { line?: number } = {}) =>
  work(digit, `Paper number ${digit}`, { ...more, identifiers: [`arxiv:2001.0000${digit}`] });
const edges = (graph: ResolvedGraph) =>
  graph.relationships
    .filter(({ type }) => type === 'BUILDS_ON')
    .map(
      ({ from, to, properties }) =>
        `${from.slice(-1)}>${to.slice(-1)}${properties.disputed ? ' disputed' : ''}`,
    );
const codes = (graph: ResolvedGraph) =>
  graph.problems.map(({ kind, problem }) => `${kind} ${problem.code} ${problem.line}`);
const ID = (digit: string) => `arxiv:2001.0000${digit}`;

test('within one source a younger parent and an edge that closes a circle are refused, with their place', () => {
  const graph = resolve([
    bundle('a', [
      paper('1', { year: 2017, buildsOn: [on(ID('2'), { place: { file: 'list.md', line: 11 } })] }),
      paper('2', { year: 2019 }),
      paper('3', { line: 3, buildsOn: [on(ID('4'))] }),
      paper('4', { line: 4, buildsOn: [on(ID('3'))] }),
      paper('5', { line: 5, buildsOn: [on(ID('5')), on(ID('4'), { evidence: ' ' })] }),
    ]),
  ]);
  expect(edges(graph)).toEqual(['3>4']);
  expect(codes(graph).sort()).toEqual([
    'refused-edge circle 4',
    'refused-edge missing-field 5',
    'refused-edge self-reference 5',
    'refused-edge younger-parent 11',
  ]);
});

test('a parent counts as younger only where that is certain at both precisions', () => {
  const graph = resolve([
    bundle('a', [paper('1', { date: '2021-01-05', buildsOn: [on(ID('2'))] }), paper('2', { date: '2021' })]),
  ]);
  expect(edges(graph)).toEqual(['1>2']);
});

test('an edge that another source makes impossible is disputed, and whole again without it', () => {
  const list = bundle('a', [paper('1', { buildsOn: [on(ID('2'))] }), paper('2', { year: 2019 })]);
  const dates = bundle('b', [paper('1', { year: 2017 })]);
  expect(edges(resolve([list]))).toEqual(['1>2']);
  expect(edges(resolve([dates, list]))).toEqual(['1>2 disputed']);
  expect(resolve([list, dates]).problems).toMatchObject([
    { kind: 'warning', sources: ['source:a', 'source:b'], problem: { code: 'younger-parent' } },
  ]);
});

test('of a circle that two sources close, the edge of the source later in order is disputed', () => {
  const one = bundle('one', [paper('1', { buildsOn: [on(ID('2'))] }), paper('2')], 'bibtex');
  const two = bundle('two', [paper('2', { buildsOn: [on(ID('1'))] }), paper('1')]);
  expect(edges(resolve([one, two]))).toEqual(['1>2', '2>1 disputed']);
  expect(edges(resolve([two, one]))).toEqual(['1>2', '2>1 disputed']);
  expect(edges(resolve([two]))).toEqual(['2>1']);
});

test('of a circle, edges whose parent is certainly older are believed before others', () => {
  const canon = bundle('canon', [paper('1', { buildsOn: [on(ID('2'))] }), paper('2')], 'canon');
  const dated = bundle('b', [
    paper('1', { year: 2015 }),
    paper('2', { year: 2015, buildsOn: [on(ID('3'))] }),
    paper('3', { year: 2014, buildsOn: [] }),
  ]);
  const back = bundle('c', [paper('3', { buildsOn: [on(ID('1'))] })]);
  expect(edges(resolve([canon, dated, back]))).toEqual(['1>2', '2>3', '3>1 disputed']);
});

test('several records of one edge: the first gives the evidence, statements keep each', () => {
  const graph = resolve([
    bundle('a', [
      paper('1', {
        buildsOn: [on(ID('2'), { evidence: 'from the list', evidenceUrl: 'https://example.org' })],
      }),
    ]),
    bundle(
      'b',
      [paper('1', { buildsOn: [on(ID('2'), { evidence: 'from the canon', checked: true })] }), paper('2')],
      'canon',
    ),
  ]);
  const edge = graph.relationships.find(({ type }) => type === 'BUILDS_ON')?.properties;
  expect(edge).toMatchObject({
    relation: 'extends',
    evidence: 'from the canon',
    checked: true,
    sources: ['source:b', 'source:a'],
  });
  expect(edge).not.toHaveProperty('evidenceUrl');
  expect(JSON.parse(String(edge?.statements))['source:a']).toMatchObject([
    { key: '1', values: { evidence: 'from the list' } },
  ]);
});

test('a parent that nobody describes is a stub, until somebody does', () => {
  const child = bundle('a', [paper('1', { buildsOn: [on('Common Crawl', { relation: 'training-data' })] })]);
  const stub = resolve([child]).nodes.find(({ properties }) => properties.stub);
  expect(stub).toMatchObject({
    id: 'title:common-crawl',
    labels: ['Work', 'Dataset'],
    properties: { name: 'Common Crawl', kind: 'dataset', sources: ['source:a'] },
  });
  const described = resolve([
    child,
    bundle('b', [work('1', 'common crawl', { url: 'https://commoncrawl.org' })]),
  ]);
  expect(described.nodes.some(({ properties }) => properties.stub)).toBe(false);
  const node = described.nodes.find(({ id }) => id === 'url:https://commoncrawl.org');
  expect(node?.properties.identifiers).toContain('title:common-crawl');
  expect(described.relationships).toContainEqual(
    expect.objectContaining({ type: 'BUILDS_ON', to: node?.id }),
  );
});

test('a citation of oneself is dropped and counted, one of a younger work kept with a warning', () => {
  const graph = resolve([
    bundle('a', [
      paper('1', { year: 2017, cites: [{ identifier: ID('1') }, { identifier: ID('2') }] }),
      paper('2', { year: 2019 }),
    ]),
  ]);
  expect(graph.relationships.filter(({ type }) => type === 'CITES')).toMatchObject([
    { from: ID('1'), to: ID('2') },
  ]);
  expect(codes(graph)).toEqual(['refused-edge self-reference 1', 'warning forward-citation 1']);
  expect(graph.nodeOf.size).toBe(2);
});
