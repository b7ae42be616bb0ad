import { TRACEABLE } from '@stemma/model';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { distances, worksOf } from '../testing/oracle';
import { randomGraph } from '../testing/random-graph';
import { onStore } from '../testing/store-of';
import { trace, tracedRelations } from '../trace';

test('steps in the table of works are those of a search that looks at every link until nothing changes', async () => {
  await fc.assert(
    fc.asyncProperty(
      randomGraph,
      fc.constantFrom('back' as const, 'on' as const),
      fc.subarray(TRACEABLE.slice(-5)),
      async (graph, direction, asked) => {
        const from = worksOf(graph).slice(0, 2);
        const traced = tracedRelations({ relations: asked });
        const ask = (steps: number) =>
          onStore(graph, (reader) => trace(reader, from, direction, steps, traced), true);
        for (const steps of [0, 1, 6])
          expect(await ask(steps)).toEqual(distances(graph, from, direction, steps, asked));
      },
    ),
    { numRuns: 25 },
  );
});

test('works that the table does not hold are where they start, and too many are refused', async () => {
  const node = (id: string) => ({ id, labels: ['Work'], properties: { id, name: id } });
  const cites = { type: 'CITES' as const, from: 'a', to: 'b', properties: {} };
  await onStore(
    { nodes: [node('a'), node('b')], relationships: [cites] },
    async (reader) => {
      expect(await trace(reader, ['gone'], 'back', 3, ['cites'])).toEqual(new Map([['gone', 0]]));
      const asked = trace(reader, ['a'], 'back', 3, ['cites'], { mostWorks: 1 });
      await expect(asked).rejects.toMatchObject({ code: 'too-large' });
    },
    true,
  );
});
