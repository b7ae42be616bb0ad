import type { WorkNode } from '@stemma/model';
import { expect, test } from 'vitest';
import { nameOf, titlesOf } from './say-names';

const work = (properties: Partial<WorkNode['properties']>): WorkNode => ({
  id: 'arxiv:2302.13971',
  labels: ['Work', 'Model'],
  properties: { id: 'arxiv:2302.13971', name: 'LLaMA', kind: 'model', title: 'LLaMA', ...properties },
});

test('the two titles change places with the language', () => {
  const llama = work({ title: 'Open and Efficient', titleZh: '开放且高效' });
  expect(titlesOf(llama, 'en')).toEqual({ first: 'Open and Efficient', second: '开放且高效' });
  expect(titlesOf(llama, 'zh')).toEqual({ first: '开放且高效', second: 'Open and Efficient' });
});

test('a title that only repeats the name is not said twice', () => {
  expect(titlesOf(work({}), 'en')).toEqual({ first: undefined, second: undefined });
  expect(titlesOf(work({ titleZh: '开放' }), 'en')).toEqual({ first: undefined, second: '开放' });
  expect(titlesOf(work({ titleZh: '开放' }), 'zh')).toEqual({ first: '开放', second: undefined });
});

test('topics have a name in each language, sources their title', () => {
  const topic = { id: 't', labels: ['Topic'], properties: { id: 't', name: 'Diffusion', nameZh: '扩散' } };
  expect(nameOf(topic, 'zh')).toBe('扩散');
  expect(nameOf(topic, 'en')).toBe('Diffusion');
  const source = {
    id: 's',
    labels: ['Source'],
    properties: { id: 's', name: 'ai-canon', title: 'AI Canon' },
  };
  expect(nameOf(source, 'en')).toBe('AI Canon');
});
