import { expect, test } from 'vitest';
import { memoryReader } from './readers/memory-reader';
import { statsAnswer } from './stats-answer';

const year = (value: number) => ({
  id: `year:${value}`,
  labels: ['Year'],
  properties: { id: `year:${value}`, name: String(value), year: value },
});

test('stats count labels, kinds and types, and say the span of years', async () => {
  const work = { id: 'w', labels: ['Work', 'Paper', 'Model'], properties: { id: 'w', name: 'W' } };
  const stats = await statsAnswer(
    memoryReader({
      nodes: [work, year(2017), year(1986), year(2023)],
      relationships: [{ type: 'PUBLISHED_IN', from: 'w', to: 'year:2017', properties: {} }],
    }),
  );
  expect(stats).toMatchObject({
    labels: { Work: 1, Paper: 1, Model: 1, Course: 0, Year: 3, Author: 0 },
    types: { PUBLISHED_IN: 1, BUILDS_ON: 0 },
    years: [1986, 2023],
  });
});

test('an empty graph has no span of years', async () => {
  expect(await statsAnswer(memoryReader({ nodes: [], relationships: [] }))).not.toHaveProperty('years');
});
