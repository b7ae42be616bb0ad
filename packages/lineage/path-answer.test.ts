import { byCodePoint, type GraphRelationship, type Subgraph } from '@stemma/model';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pathAnswer } from './path-answer';
import { memoryReader } from './readers/memory-reader';
import { simpleWays, worksOf } from './testing/oracle';
import { randomGraph } from './testing/random-graph';

function shortest(graph: Subgraph, a: string, b: string): { steps: number; paths: string[][] } | undefined {
  const back = simpleWays(graph, a, b, []);
  const ways =
    back.length > 0
      ? back
      : simpleWays(graph, b, a, []).map(({ works, steps }) => ({ works: works.toReversed(), steps }));
  const steps = Math.min(...ways.map((way) => way.steps));
  const fewest = ways.filter((way) => way.steps === steps).map(({ works }) => works);
  const passed = Math.min(...fewest.map(({ length }) => length));
  const paths = fewest.filter(({ length }) => length === passed);
  paths.sort((x, y) => x.reduce((order, id, i) => order || byCodePoint(id, y[i] ?? ''), 0));
  return ways.length > 0 ? { steps, paths } : undefined;
}

test('paths are the shortest of all ways that visit no work twice, in order and counted', async () => {
  await fc.assert(
    fc.asyncProperty(
      randomGraph,
      fc.nat(),
      fc.nat(),
      fc.integer({ min: 1, max: 4 }),
      async (graph, x, y, limit) => {
        const works = worksOf(graph);
        const a = works[x % works.length] ?? '';
        const b = works[y % works.length] ?? '';
        const expected = shortest(graph, a, b);
        const answer = await pathAnswer(memoryReader(graph), a, b, { limit });
        expect(answer.length).toBe(expected?.steps);
        expect(answer.total).toBe(expected?.paths.length ?? 0);
        expect(answer.paths).toEqual(expected?.paths.slice(0, limit) ?? []);
        const shown = new Set([a, b, ...answer.paths.flat()]);
        expect(new Set(worksOf(answer.subgraph))).toEqual(shown);
      },
    ),
    { numRuns: 400 },
  );
});

/** `layers` pairs of works, each building on both of the next pair: 2^layers ways through. */
function ladder(layers: number): Subgraph {
  const node = (id: string) => ({ id, labels: ['Work'], properties: { id, name: id } });
  const link = (from: string, to: string): GraphRelationship => ({
    type: 'BUILDS_ON',
    from,
    to,
    properties: { relation: 'idea', evidence: 'said' },
  });
  const pairs = Array.from({ length: layers }, (_, i) => [`l${i}`, `r${i}`]);
  const rows = [['top'], ...pairs, ['end']];
  return {
    nodes: rows.flat().map(node),
    relationships: rows
      .slice(1)
      .flatMap((row, i) => (rows[i] ?? []).flatMap((from) => row.map((to) => link(from, to)))),
  };
}

test('very many paths are counted, not walked', async () => {
  const answer = await pathAnswer(memoryReader(ladder(50)), 'top', 'end');
  expect(answer.total).toBe(2 ** 50);
  expect(answer.paths).toHaveLength(12);
  expect(answer.length).toBe(51);
  expect(Number.isFinite((await pathAnswer(memoryReader(ladder(1100)), 'top', 'end')).total)).toBe(true);
});

test('a path is found from either end, and read from the first work named', async () => {
  const reader = memoryReader(ladder(1));
  expect((await pathAnswer(reader, 'end', 'top')).paths).toEqual([
    ['end', 'l0', 'top'],
    ['end', 'r0', 'top'],
  ]);
  expect(await pathAnswer(reader, 'l0', 'r0')).toMatchObject({ paths: [], total: 0 });
  await expect(pathAnswer(reader, 'l0', 'nothing')).rejects.toMatchObject({ code: 'unknown-work' });
});
