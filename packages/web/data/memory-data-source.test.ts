import { EMPTY_SELECTION, type Subgraph } from '@stemma/model';
import { expect, test } from 'vitest';
import { memoryDataSource } from './memory-data-source';

const subgraph: Subgraph = {
  nodes: ['LLaMA', 'Transformer', 'Seq2Seq'].map((name) => ({
    id: `canon:${name}`,
    labels: ['Work', 'Paper'],
    properties: { id: `canon:${name}`, name, kind: 'paper', title: name },
  })),
  relationships: [
    ['LLaMA', 'Transformer'],
    ['Transformer', 'Seq2Seq'],
  ].map(([from, to]) => ({
    type: 'BUILDS_ON',
    from: `canon:${from}`,
    to: `canon:${to}`,
    properties: { relation: 'architecture', evidence: 'The paper says so.' },
  })),
};
const source = memoryDataSource(subgraph);

test('a page without a server answers as one with a server', async () => {
  const { answer, generation } = await source.graph({ ...EMPTY_SELECTION, focus: ['LLaMA'] });
  expect(generation).toBe(1);
  expect(answer.focus).toEqual(['canon:LLaMA']);
  expect(answer.counts).toMatchObject({ works: 3, links: 2 });
  expect((await source.search('transf')).answer.hits[0]?.id).toBe('canon:Transformer');
  expect((await source.path('LLaMA', 'Seq2Seq')).answer.length).toBe(2);
});

test('what it does not know is a data error with near names', async () => {
  await expect(source.work('Transfomer')).rejects.toMatchObject({
    code: 'not-found',
    problem: 'unknown-work',
    candidates: [{ name: 'Transformer' }],
  });
});

test('a question that is given up says so', async () => {
  const aborted = AbortSignal.abort();
  await expect(source.graph(EMPTY_SELECTION, aborted)).rejects.toMatchObject({ code: 'aborted' });
});
