import type { NodeLabel } from '@stemma/model';
import { expect } from 'vitest';
import type { GraphStore } from '../port';
import type { ContractCase } from './contract-case';
import { node, work } from './sample-graph';

const PAPER = work('attention', {
  name: 'Transformer',
  title: 'Attention Is All You Need',
  titleZh: '注意力就是你所需要的一切',
  aliases: ['Vaswani et al. 2017'],
});

/** What a person types, and the node that must be among the candidates. */
const EXPECTED: readonly (readonly [NodeLabel, string, string])[] = [
  ['Work', 'attention is all you need', 'attention'],
  ['Work', 'atention is al you ned', 'attention'],
  ['Work', 'transf', 'attention'],
  ['Work', 'tranfsormer', 'attention'],
  ['Work', 'VASWANI', 'attention'],
  ['Work', '注意力', 'attention'],
  ['Work', '注', 'attention'],
  ['Work', 'gpt4', 'gpt-4'],
  ['Work', 'GPT 4', 'gpt-4'],
  ['Work', 'gpt', 'gpt-4'],
  ['Work', 'alpha fold', 'alphafold'],
  ['Work', 'bert', 'bert'],
  ['Author', 'hinton', 'author:hinton'],
  ['Author', 'poincare', 'author:poincare'],
  ['Organisation', 'deepmnd', 'org:deepmind'],
  ['Topic', '强化', 'topic:rl'],
];

async function fill(store: GraphStore): Promise<void> {
  const crowd = Array.from({ length: 400 }, (_, i) =>
    work(`crowd${i}`, { name: `You need all the is ${i}` }),
  );
  await store.write({
    nodes: [
      ...crowd,
      PAPER,
      work('gpt-4', { name: 'GPT-4', title: 'GPT-4 Technical Report' }),
      work('alphafold', { name: 'AlphaFold' }),
      work('bert', { name: 'BERT' }),
      node('Author', 'author:hinton', { name: 'Geoffrey Hinton' }),
      node('Author', 'author:poincare', { name: 'Henri Poincaré' }),
      node('Organisation', 'org:deepmind', { name: 'DeepMind' }),
      node('Topic', 'topic:rl', { name: 'Reinforcement learning', nameZh: '强化学习' }),
    ],
  });
}

export const searchCases: readonly ContractCase[] = [
  {
    name: 'search finds by word, prefix, misspelling, alias, joined words and Chinese',
    run: async (store) => {
      await fill(store);
      for (const [label, text, id] of EXPECTED) {
        expect(await store.search(label, text, 50), text).toContain(id);
      }
    },
  },
  {
    name: 'search gives each id once, at most the limit, of the label only',
    run: async (store) => {
      await fill(store);
      const found = await store.search('Work', 'you need', 20);
      expect(found).toHaveLength(20);
      expect(new Set(found).size).toBe(20);
      expect(await store.search('Topic', 'hinton', 20)).toEqual([]);
      for (const nothing of ['', '  ', '?!', 'qqqqqqqq']) {
        expect(await store.search('Work', nothing, 20), nothing).toEqual([]);
      }
    },
  },
  {
    name: 'search follows what is written, replaced and deleted',
    run: async (store) => {
      await store.write({ nodes: [work('w', { name: 'Perceptron' })] });
      expect(await store.search('Work', 'perceptron', 5)).toEqual(['w']);
      await store.write({ nodes: [work('w', { name: 'Neocognitron' }), work('v', { name: 'Adaline' })] });
      expect(await store.search('Work', 'perceptron', 5)).toEqual([]);
      expect(await store.search('Work', 'neocognitron', 5)).toEqual(['w']);
      await store.write({ deleteNodes: [{ label: 'Work', id: 'v' }] });
      expect(await store.search('Work', 'adaline', 5)).toEqual([]);
    },
  },
  {
    name: 'what searching needs is not seen among the properties',
    run: async (store) => {
      await store.write({ nodes: [PAPER] });
      await store.search('Work', 'attention', 5);
      expect((await store.read('MATCH (n:Work) RETURN n')).rows).toEqual([[PAPER]]);
    },
  },
];
