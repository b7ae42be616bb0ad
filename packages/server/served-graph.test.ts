import { expect, test } from 'vitest';
import { ServedGraph } from './served-graph';

test('a graph that is still being opened when the server ends is closed again, and who asked is told', async () => {
  const opened: number[] = [];
  const graph = new ServedGraph('grafeo::memory:', (generation) => void opened.push(generation));
  const asked = graph.use(async ({ generation }) => generation);
  await Promise.all([
    graph.close(),
    expect(asked).rejects.toMatchObject({ code: 'unreachable', message: expect.stringContaining('ending') }),
  ]);
  expect(opened).toEqual([]);
});
