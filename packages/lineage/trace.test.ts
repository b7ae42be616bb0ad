import { TRACEABLE, type Traceable } from '@stemma/model';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { memoryReader } from './readers/memory-reader';
import { distances, worksOf } from './testing/oracle';
import { randomGraph } from './testing/random-graph';
import { trace, tracedRelations } from './trace';

const relations: fc.Arbitrary<Traceable[]> = fc.subarray(TRACEABLE.slice(-5));

test('steps to every work are those of a search that looks at every link until nothing changes', async () => {
  await fc.assert(
    fc.asyncProperty(
      randomGraph,
      fc.constantFrom('back' as const, 'on' as const),
      fc.integer({ min: 0, max: 6 }),
      relations,
      fc.integer({ min: 1, max: 3 }),
      async (graph, direction, steps, asked, starts) => {
        const from = worksOf(graph).slice(0, starts);
        const traced = tracedRelations({ relations: asked });
        const found = await trace(memoryReader(graph), from, direction, steps, traced);
        expect(found).toEqual(distances(graph, from, direction, steps, asked));
      },
    ),
    { numRuns: 400 },
  );
});

const chain = {
  nodes: ['a', 'b', 'c'].map((id) => ({ id, labels: ['Work'], properties: { id, name: id } })),
  relationships: [
    ['a', 'b'],
    ['b', 'c'],
  ].map(([from = '', to = '']) => ({
    type: 'BUILDS_ON' as const,
    from,
    to,
    properties: { relation: 'idea', evidence: 'said' },
  })),
};

test('a question that was given up ends before its next read', async () => {
  const control = new AbortController();
  control.abort();
  const asked = trace(memoryReader(chain), ['a'], 'back', 3, ['idea'], { signal: control.signal });
  await expect(asked).rejects.toMatchObject({ name: 'LineageError', code: 'aborted' });
});

test('more works than are allowed are refused, as many are not', async () => {
  const reader = memoryReader(chain);
  await expect(trace(reader, ['a'], 'back', 3, ['idea'], { mostWorks: 2 })).rejects.toMatchObject({
    code: 'too-large',
  });
  expect((await trace(reader, ['a'], 'back', 3, ['idea'], { mostWorks: 3 })).size).toBe(3);
});

test('a level is one read, and one more where works are introduced in others', async () => {
  const reader = memoryReader(chain);
  const frontiers: string[][] = [];
  const counting = {
    ...reader,
    table: async () => undefined,
    level: (...asked: Parameters<typeof reader.level>) => {
      frontiers.push([...asked[0]]);
      return reader.level(...asked);
    },
  };
  await trace(counting, ['a'], 'back', 9, ['idea']);
  expect(frontiers).toEqual([['a'], ['b'], ['c']]);
});
