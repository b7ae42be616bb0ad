import { type Selection, type Subgraph, selectionSchema } from '@stemma/model';
import { expect, test } from 'vitest';
import { verdicts } from './verdicts';
import { workFacts } from './work-facts';

const work = (id: string, properties: object = {}) => ({
  id,
  labels: ['Work'],
  properties: { id, name: id, kind: 'model', title: id, ...properties },
});
const graph: Subgraph = {
  nodes: [
    work('dated', { date: '2020-05', sources: ['s'], summary: 'A Résumé of  flows' }),
    work('undated', { sources: ['s', 't'] }),
    work('stub', { stub: true, year: 2022, sources: ['s', 't'] }),
    work('alone', { year: 2021, sources: ['s', 't'] }),
  ],
  relationships: [
    { type: 'BUILDS_ON', from: 'undated', to: 'dated', properties: { relation: 'idea', evidence: 'said' } },
    { type: 'BUILDS_ON', from: 'stub', to: 'dated', properties: { relation: 'weights', evidence: 'said' } },
  ],
};

function kept(filter: object): string[] {
  const selection: Selection = selectionSchema.parse(filter);
  return [...verdicts(workFacts(graph), selection, new Set())].flatMap(([id, failed]) =>
    failed.length === 0 ? id : [],
  );
}

test('years leave out what has none', () => {
  expect(kept({ since: 2021 })).toEqual(['stub', 'alone']);
  expect(kept({ until: 2021 })).toEqual(['dated', 'alone']);
});

test('gaps are one facet: any of those asked for, none of those left out', () => {
  expect(kept({ gaps: { undated: 'only' } })).toEqual(['undated']);
  expect(kept({ gaps: { undated: 'only', stub: 'only' } })).toEqual(['undated', 'stub']);
  expect(kept({ gaps: { 'one-source': 'without' } })).toEqual(['undated', 'stub', 'alone']);
});

test('the facet of relations keeps the works that a kept link joins', () => {
  expect(kept({ facets: { relation: { any: ['idea'] } } })).toEqual(['dated', 'undated']);
  expect(kept({ facets: { relation: { not: ['idea'] } } })).toEqual(['dated', 'stub', 'alone']);
});

test('every word of a text must occur, case and accents aside', () => {
  expect(kept({ text: 'FLOWS resume' })).toEqual(['dated']);
  expect(kept({ text: 'flows nowhere' })).toEqual([]);
});
