import { byCodePoint } from '@stemma/model';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { commonAnswer } from './common-answer';
import { memoryReader } from './readers/memory-reader';
import { distances, worksOf } from './testing/oracle';
import { randomGraph } from './testing/random-graph';

test('common ancestors are what both descend from, nearest first', async () => {
  await fc.assert(
    fc.asyncProperty(randomGraph, fc.nat(), fc.nat(), async (graph, x, y) => {
      const works = worksOf(graph);
      const a = works[x % works.length] ?? '';
      const b = works[y % works.length] ?? '';
      const fromA = distances(graph, [a], 'back', 99, []);
      const fromB = distances(graph, [b], 'back', 99, []);
      const shared = works.filter((id) => id !== a && id !== b && fromA.has(id) && fromB.has(id));
      const expected = shared
        .map((id) => ({ id, stepsFromA: fromA.get(id) ?? 0, stepsFromB: fromB.get(id) ?? 0 }))
        .sort((p, q) => {
          const [sum, other] = [p.stepsFromA + p.stepsFromB, q.stepsFromA + q.stepsFromB];
          const far = Math.max(p.stepsFromA, p.stepsFromB) - Math.max(q.stepsFromA, q.stepsFromB);
          return sum - other || far || byCodePoint(p.id, q.id);
        });
      const answer = await commonAnswer(memoryReader(graph), a, b);
      expect(answer.ancestors).toEqual(expected);
      expect(worksOf(answer.subgraph)).toEqual(expect.arrayContaining([a, b, ...shared]));
    }),
    { numRuns: 300 },
  );
});
