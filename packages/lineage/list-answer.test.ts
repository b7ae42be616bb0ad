import type { Subgraph } from '@stemma/model';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { listAnswer } from './list-answer';
import { memoryReader } from './readers/memory-reader';

const SECTIONS = ['Start', 'Start › Posts', 'Courses', ''];

/** Lists in which works stand on several lines and in several sections. */
const listed = fc
  .uniqueArray(
    fc.record({
      line: fc.integer({ min: 1, max: 99 }),
      work: fc.integer({ min: 0, max: 5 }),
      section: fc.constantFrom(...SECTIONS),
    }),
    { selector: ({ line }) => line, minLength: 1, maxLength: 12 },
  )
  .map((items) => items.sort((a, b) => a.line - b.line));

function graphOf(items: readonly { line: number; work: number; section: string }[]): Subgraph {
  const works = [...new Set(items.map(({ work }) => work))];
  return {
    nodes: [
      ...works.map((work) => ({
        id: `w${work}`,
        labels: ['Work'],
        properties: { id: `w${work}`, name: `W${work}` },
      })),
      { id: 'source:list', labels: ['Source'], properties: { id: 'source:list', name: 'A list' } },
      {
        id: 'topic:posts',
        labels: ['Topic'],
        properties: { id: 'topic:posts', name: 'posts!', nameZh: '文章' },
      },
    ],
    relationships: works.flatMap((work) => {
      const own = items.filter((item) => item.work === work);
      const properties = { sections: own.map(({ section }) => section), lines: own.map(({ line }) => line) };
      return [
        { type: 'LISTED_IN', from: `w${work}`, to: 'source:list', properties },
        { type: 'ABOUT', from: `w${work}`, to: 'topic:posts', properties: {} },
      ] as const;
    }),
  };
}

test('a list holds every item at its line, sections in the order in which they begin', async () => {
  await fc.assert(
    fc.asyncProperty(listed, async (items) => {
      const answer = await listAnswer(memoryReader(graphOf(items)), 'A list');
      const told = answer.sections.flatMap(({ path, items: own }) =>
        own.map(({ work, line }) => ({ line, work: Number(work.id.slice(1)), section: path.join(' › ') })),
      );
      expect(told.toSorted((a, b) => a.line - b.line)).toEqual(items);
      expect(answer.total).toBe(items.length);
      const filled = answer.sections.filter(({ items: own }) => own.length > 0);
      const begins = filled.map(({ items: own }) => own[0]?.line ?? 0);
      expect(begins).toEqual([...begins].sort((a, b) => a - b));
      expect(filled.map(({ path }) => path.join(' › '))).toEqual([...new Set(items.map((i) => i.section))]);
      const paths = answer.sections.map(({ path }) => path.join(' › '));
      expect(new Set(paths).size).toBe(paths.length);
      if (paths.includes('Start › Posts')) expect(paths).toContain('Start');
      for (const { path, topic } of answer.sections)
        expect(topic?.id).toBe(path.at(-1) === 'Posts' ? 'topic:posts' : undefined);
    }),
    { numRuns: 200 },
  );
});

test('a source that is not known is refused with near names', async () => {
  const reader = memoryReader(graphOf([{ line: 1, work: 1, section: '' }]));
  await expect(listAnswer(reader, 'A lst')).rejects.toMatchObject({
    code: 'unknown-value',
    candidates: [{ id: 'source:list', name: 'A list' }],
  });
});

test('a heading without items of its own has the topic that its inner ones are part of', async () => {
  const graph = graphOf([{ line: 3, work: 0, section: 'Start › Posts' }]);
  const start = { id: 'topic:start', labels: ['Topic'], properties: { id: 'topic:start', name: 'Start' } };
  const part = { type: 'PART_OF' as const, from: 'topic:posts', to: 'topic:start', properties: {} };
  const about = { type: 'ABOUT' as const, from: 'w0', to: 'topic:posts', properties: {} };
  const others = graph.relationships.filter(({ type }) => type !== 'ABOUT');
  const { sections } = await listAnswer(
    memoryReader({ nodes: [...graph.nodes, start], relationships: [...others, about, part] }),
    'source:list',
  );
  expect(sections.map(({ path, topic }) => [path.at(-1), topic?.id])).toEqual([
    ['Start', 'topic:start'],
    ['Posts', 'topic:posts'],
  ]);
});
