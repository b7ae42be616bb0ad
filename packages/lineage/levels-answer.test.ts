import { selectionSchema, TRACEABLE } from '@stemma/model';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { levelsAnswer } from './levels-answer';
import { memoryReader } from './readers/memory-reader';
import { distances, worksOf } from './testing/oracle';
import { randomGraph } from './testing/random-graph';

test('each work stands in the level of its nearest way, a tie on the side of what is built on', async () => {
  const steps = fc.integer({ min: 0, max: 4 });
  await fc.assert(
    fc.asyncProperty(
      randomGraph,
      steps,
      steps,
      fc.subarray(TRACEABLE.slice(-3)),
      async (graph, back, on, relations) => {
        const [focus = ''] = worksOf(graph);
        const selection = selectionSchema.parse({ focus: [focus], back, on, relations });
        const { levels, total } = await levelsAnswer(memoryReader(graph), selection);
        const found = new Map(levels.flatMap(({ depth, ids }) => ids.map((id) => [id, depth] as const)));
        const older = distances(graph, [focus], 'back', back, relations);
        const newer = distances(graph, [focus], 'on', on, relations);
        const expected = new Map<string, number>();
        for (const [id, depth] of newer) expected.set(id, depth);
        for (const [id, depth] of older)
          if (depth <= (newer.get(id) ?? depth)) expected.set(id, depth === 0 ? 0 : -depth);
        expect(found).toEqual(expected);
        expect(total).toBe(expected.size);
      },
    ),
    { numRuns: 300 },
  );
});

test('a name that names nothing is refused with near ones', async () => {
  const work = {
    id: 'w',
    labels: ['Work'],
    properties: { id: 'w', name: 'LLaMA', kind: 'model', title: 'LLaMA' },
  };
  const asked = levelsAnswer(
    memoryReader({ nodes: [work], relationships: [] }),
    selectionSchema.parse({ focus: ['LLama 9'] }),
  );
  await expect(asked).rejects.toMatchObject({ code: 'unknown-work' });
});
