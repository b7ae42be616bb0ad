import type { WorkNode } from '@stemma/model';
import { expect, test } from 'vitest';
import { readingPlaces } from './reading-places';

const work = (properties: Partial<WorkNode['properties']>): WorkNode => ({
  id: 'x',
  labels: ['Work', 'Paper'],
  properties: { id: 'x', name: 'X', kind: 'paper', title: 'X', ...properties },
});

test('the arXiv page stands first, and its PDF is not a second place', () => {
  const places = readingPlaces(
    work({
      arxiv: '2302.13971',
      url: 'https://arxiv.org/pdf/2302.13971v1.pdf',
      links: ['https://ai.meta.com/blog'],
    }),
  );
  expect(places).toEqual([
    { url: 'https://arxiv.org/abs/2302.13971', label: 'arXiv 2302.13971' },
    { url: 'https://ai.meta.com/blog', label: 'ai.meta.com' },
  ]);
});

test('links say what they lead to; their own labels win', () => {
  const places = readingPlaces(
    work({
      url: 'https://github.com/a/b',
      links: ['https://youtu.be/x', 'https://huggingface.co/m'],
      linkLabels: ['', 'weights'],
    }),
  );
  expect(places.map(({ key, label }) => label ?? key)).toEqual(['code', 'video', 'weights']);
});

test('what is no web address is left out', () => {
  expect(readingPlaces(work({ url: 'javascript:alert(1)' }))).toEqual([]);
});
