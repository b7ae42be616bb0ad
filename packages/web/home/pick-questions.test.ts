import type { GraphAnswer } from '@stemma/lineage';
import { EMPTY_SELECTION } from '@stemma/model';
import { expect, test } from 'vitest';
import { pickQuestions } from './pick-questions';

/** An answer of works named by their ids, and links "newer>older". */
function graph(works: readonly string[], links: readonly string[]): GraphAnswer {
  return {
    selection: EMPTY_SELECTION,
    subgraph: {
      nodes: works.map((id) => ({
        id,
        labels: ['Work', 'Paper'],
        properties: { id, name: id, kind: 'paper', title: id },
      })),
      relationships: links.map((link) => {
        const [from = '', to = ''] = link.split('>');
        return { type: 'BUILDS_ON', from, to, properties: { relation: 'extends', evidence: 'said' } };
      }),
    },
    focus: [],
    added: [],
    levels: [],
    outside: [],
    bridges: [],
    more: {},
    descendants: {},
    counts: { works: 0, links: 0, tracedWorks: 0, tracedLinks: 0, reachedWorks: 0 },
    undated: 0,
    unresolved: [],
  };
}

const asked = (answer: GraphAnswer) =>
  pickQuestions(answer).map((q) => (q.ask === 'ancestors' ? [q.ask, q.a.id] : [q.ask, q.a.id, q.b.id]));

test('known works are asked about where the graph has them', () => {
  const works = ['LLaMA', 'Stable Diffusion', 'GAN', 'ChatGPT', 'AlphaFold', 'Transformer', 'U-Net'];
  const links = [
    'LLaMA>Transformer',
    'Stable Diffusion>U-Net',
    'U-Net>GAN',
    'ChatGPT>Transformer',
    'AlphaFold>Transformer',
  ];
  expect(asked(graph(works, links))).toEqual([
    ['ancestors', 'LLaMA'],
    ['path', 'Stable Diffusion', 'GAN'],
    ['common', 'ChatGPT', 'AlphaFold'],
  ]);
});

test('elsewhere the works with most ancestors stand in', () => {
  expect(asked(graph(['a', 'b', 'c', 'd', 'x'], ['a>b', 'b>c', 'd>c', 'x>a']))).toEqual([
    ['ancestors', 'x'],
    ['path', 'x', 'c'],
    ['common', 'x', 'd'],
  ]);
});

test('a known name without an answer is not asked about', () => {
  expect(asked(graph(['LLaMA', 'GAN', 'a', 'b'], ['a>b']))).toEqual([
    ['ancestors', 'a'],
    ['path', 'a', 'b'],
  ]);
  expect(asked(graph(['LLaMA'], []))).toEqual([]);
});
