import type { GraphAnswer } from '@stemma/lineage';
import { EMPTY_SELECTION } from '@stemma/model';
import { expect, test } from 'vitest';
import { makeScene } from '../page/scene';
import { sortEntries } from './sort-entries';
import { tableGroups } from './table-groups';
import { rowKey, tableRows } from './table-rows';

const DATES: Record<string, string | undefined> = {
  llama: '2023-02',
  gpt3: '2020-05',
  rope: '2021-04',
  gpt2: '2019-02',
  alpaca: '2023-03',
};
const LINKS = ['llama>gpt3', 'llama>rope', 'gpt3>gpt2', 'alpaca>llama'];

const answer: GraphAnswer = {
  selection: EMPTY_SELECTION,
  subgraph: {
    nodes: ['llama', 'gpt3', 'rope', 'gpt2', 'alpaca'].map((id) => ({
      id,
      labels: ['Work', 'Model'],
      properties: { id, name: id, kind: 'model', title: id, ...(DATES[id] && { date: DATES[id] }) },
    })),
    relationships: LINKS.map((link) => {
      const [from = '', to = ''] = link.split('>');
      return { type: 'BUILDS_ON', from, to, properties: { relation: 'architecture', evidence: 'said' } };
    }),
  },
  focus: ['llama'],
  added: [],
  levels: [
    { depth: -2, ids: ['gpt2'] },
    { depth: -1, ids: ['gpt3', 'rope'] },
    { depth: 0, ids: ['llama'] },
    { depth: 1, ids: ['alpaca'] },
  ],
  outside: ['rope'],
  bridges: [],
  more: {},
  descendants: {},
  counts: { works: 5, links: 4, tracedWorks: 5, tracedLinks: 4, reachedWorks: 5 },
  undated: 0,
  unresolved: [],
};
const scene = makeScene(answer);

test('groups stand in reading order: the work, one step back, one step on, two steps back', () => {
  const groups = tableGroups(scene, false);
  expect(groups.map(({ depth }) => depth)).toEqual([0, -1, 1, -2]);
  expect(groups[1]?.entries.map(({ work }) => work.id)).toEqual(['gpt3', 'rope']);
  expect(groups[1]?.entries[0]?.links.map(({ from }) => from)).toEqual(['llama']);
  expect(groups[2]?.entries[0]?.links.map(({ to }) => to)).toEqual(['llama']);
});

test('a work that is only cited is there by its citation, one that is built on by that', () => {
  const cites = (from: string, to: string) => ({ type: 'CITES' as const, from, to, properties: {} });
  const relationships = answer.subgraph.relationships.filter(({ to }) => to !== 'rope');
  const cited = makeScene({
    ...answer,
    selection: { ...EMPTY_SELECTION, relations: ['cites'] },
    subgraph: {
      ...answer.subgraph,
      relationships: [...relationships, cites('llama', 'rope'), cites('llama', 'gpt3')],
    },
  });
  const back = tableGroups(cited, false)[1]?.entries ?? [];
  expect(back.map(({ work, links }) => [work.id, links.map(({ type }) => type)])).toEqual([
    ['gpt3', ['builds-on']],
    ['rope', ['cites']],
  ]);
});

test('what the filter leaves out is listed when it is dimmed, and not when it is hidden', () => {
  const back = (hide: boolean) => tableGroups(scene, hide)[1]?.entries.map(({ work }) => work.id);
  expect(back(false)).toContain('rope');
  expect(back(true)).not.toContain('rope');
});

test('without a focus there is one group of all', () => {
  const groups = tableGroups(makeScene({ ...answer, focus: [], levels: [] }), false);
  expect(groups).toHaveLength(1);
  expect(groups[0]?.depth).toBeUndefined();
});

test('a row opens to its own parents', () => {
  const entries = tableGroups(scene, false)[0]?.entries ?? [];
  expect(tableRows(entries, scene, new Set()).map(({ key }) => key)).toEqual([rowKey(['llama'])]);
  const opened = new Set([rowKey(['llama']), rowKey(['llama', 'gpt3'])]);
  const rows = tableRows(entries, scene, opened);
  expect(rows.map(({ work, level }) => [work.id, level])).toEqual([
    ['llama', 1],
    ['rope', 2],
    ['gpt3', 2],
    ['gpt2', 3],
  ]);
  expect(rows.map(({ expandable }) => expandable)).toEqual([true, false, true, false]);
});

test('entries sort by a column, the unknown last', () => {
  const entries = tableGroups(makeScene({ ...answer, focus: [], levels: [] }), false)[0]?.entries ?? [];
  const names = (descending: boolean) =>
    sortEntries(entries, { by: 'date', descending }, () => '').map(({ work }) => work.id);
  expect(names(true)).toEqual(['alpaca', 'llama', 'rope', 'gpt3', 'gpt2']);
  expect(names(false)).toEqual(['gpt2', 'gpt3', 'rope', 'llama', 'alpaca']);
});
