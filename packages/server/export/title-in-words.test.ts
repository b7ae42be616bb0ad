import { type Selection, type Subgraph, selectionSchema } from '@stemma/model';
import { expect, test } from 'vitest';
import { pictureNames } from './picture-names';
import { boundsInWords, titleInWords } from './title-in-words';

const named = (id: string, label: string, name: string, more = {}) => ({
  id,
  labels: [label],
  properties: { id, name, ...more },
});
const graph: Subgraph = {
  nodes: [
    named('llama', 'Work', 'LLaMA'),
    named('gan', 'Work', 'GAN'),
    named('org:meta-ai', 'Organisation', 'Meta AI'),
    named('topic:safety', 'Topic', 'safety', { nameZh: '安全' }),
  ],
  relationships: [],
};
const selection = (given: object): Selection => selectionSchema.parse(given);
const title = (given: object, language: 'en' | 'zh' = 'en') =>
  titleInWords(selection(given), language, pictureNames(graph, language));
const bounds = (given: object, language: 'en' | 'zh' = 'en') =>
  boundsInWords(selection(given), [2014, 2023], language, pictureNames(graph, language));

test('every kind of selection has a title', () => {
  expect(title({ focus: ['llama'] })).toBe('What LLaMA builds on, and what builds on it');
  expect(title({ focus: ['llama', 'gan'], on: 0 })).toBe('What LLaMA and GAN build on');
  expect(title({ focus: ['llama'], back: 0 })).toBe('What builds on LLaMA');
  expect(title({ focus: ['llama'], back: 0, on: 0 })).toBe('LLaMA');
  expect(title({ path: { a: 'llama', b: 'gan' } })).toBe('How LLaMA descends from GAN');
  expect(title({ compare: { a: 'llama', b: 'gan' } })).toBe('What LLaMA and GAN share');
  expect(title({})).toBe('All works');
  expect(title({ facets: { topic: { any: ['topic:safety'] } } }, 'zh')).toBe('关于 安全 的作品');
  expect(title({ facets: { kind: { any: ['dataset'] } }, text: 'web' })).toBe(
    'Works of the kind data set, with “web”',
  );
});

test('bounds name steps, filters and years', () => {
  expect(bounds({ focus: ['llama'] })).toBe('3 steps back, 2 steps on, 2014–2023');
  const facets = { organisation: { not: ['org:meta-ai'] } };
  expect(bounds({ focus: ['llama'], back: 1, on: 0, until: 2014, facets })).toBe(
    '1 step back, without Meta AI, 2014',
  );
  expect(bounds({ focus: ['llama'] }, 'zh')).toBe('向前 3 步，向后 2 步，2014–2023');
});
