import {
  byCodePoint,
  type Direction,
  type NodeLabel,
  relationshipKey,
  type Subgraph,
  sortSubgraph,
  TRACEABLE,
} from '@stemma/model';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { facetsAnswer } from '../facets-answer';
import { graphAnswer } from '../graph-answer';
import type { GraphReader } from '../graph-reader';
import { listAnswer } from '../list-answer';
import { pathAnswer } from '../path-answer';
import { statsAnswer } from '../stats-answer';
import { worksOf } from '../testing/oracle';
import { randomGraph } from '../testing/random-graph';
import { randomSelection } from '../testing/random-selection';
import { onStore } from '../testing/store-of';
import { workAnswer } from '../work-answer';
import { memoryReader } from './memory-reader';

const asked = randomGraph.chain((graph) =>
  fc.record({
    graph: fc.constant(graph),
    selections: fc.array(randomSelection(worksOf(graph)), { minLength: 2, maxLength: 2 }),
  }),
);

/** Every question of a reader, its lists in an order of our own. */
async function everything(reader: GraphReader, ids: readonly string[]) {
  const links = (relationships: Awaited<ReturnType<GraphReader['links']>>) =>
    sortSubgraph({ nodes: [], relationships }).relationships;
  const directions: Direction[] = ['back', 'on'];
  const labels: NodeLabel[] = ['Author', 'Organisation', 'Topic', 'Source', 'Year'];
  const things = ['a0', 'a1', 'o0', 't0', 't2', 's0', 's1', 'nothing'];
  return {
    levels: await Promise.all(
      directions.flatMap((direction) =>
        [[], TRACEABLE.slice(-2), TRACEABLE.slice(-5, -1)].map(async (relations) =>
          (await reader.level(ids, direction, relations)).map((link) => JSON.stringify(link)).sort(),
        ),
      ),
    ),
    links: await Promise.all(directions.map(async (direction) => links(await reader.links(ids, direction)))),
    among: links(await reader.among(ids)),
    works: sortSubgraph({ nodes: (await reader.works([...ids, 'nothing'])) as never, relationships: [] })
      .nodes,
    attached: sortSubgraph(await reader.attached(ids)),
    laboratories: Object.fromEntries(await reader.laboratories([...ids, 'nothing'])),
    listed: (await reader.listed('Work', [...ids, 'nothing']))
      .map(({ id, properties: { name, title, kind, year } }) => ({ id, name, title, kind, year }))
      .sort((a, b) => byCodePoint(a.id, b.id)),
    touching: [...(await reader.touching(things))].sort(),
    touched: await reader.touched(things),
    parts: links(await reader.parts(things)),
    nodes: await Promise.all(
      labels.map(
        async (label) => sortSubgraph({ nodes: await reader.nodes(label), relationships: [] }).nodes,
      ),
    ),
    workIds: [...(await reader.workIds())].sort(),
    descendants: await reader.descendants([...ids, 'nothing']),
    citations: await reader.citations([...ids, 'nothing']),
    counts: await reader.counts(),
  };
}

test('a graph in memory and in a store answer alike', async () => {
  await fc.assert(
    fc.asyncProperty(asked, async ({ graph, selections }) => {
      const works = worksOf(graph);
      const [a = '', b = a] = works;
      const questions = async (reader: GraphReader) => ({
        plain: await everything(reader, works.slice(0, 4)),
        graphs: await Promise.all(selections.map((selection) => graphAnswer(reader, selection))),
        facets: await Promise.all(selections.map((selection) => facetsAnswer(reader, selection))),
        path: await pathAnswer(reader, a, b),
        work: await workAnswer(reader, a),
        list: await listAnswer(reader, 's0'),
        stats: await statsAnswer(reader),
      });
      const inMemory = await questions(memoryReader(graph));
      expect(await onStore(graph, questions)).toEqual(inMemory);
      expect(await onStore(graph, questions, true)).toEqual(inMemory);
    }),
    { numRuns: 200 },
  );
}, 180_000);

const named: Subgraph = {
  nodes: [
    {
      id: 'arxiv:2302.13971',
      labels: ['Work', 'Model'],
      properties: {
        id: 'arxiv:2302.13971',
        kind: 'model',
        name: 'LLaMA',
        title: 'LLaMA: Open and Efficient Foundation Language Models',
        arxiv: '2302.13971',
        identifiers: ['arxiv:2302.13971', 'canon:llama', 'title:llama-2023'],
        links: ['https://github.com/facebookresearch/LLaMA', 'https://www.youtube.com/watch?v=E5OnoYF2oAk'],
      },
    },
    {
      id: 'doi:10.1/x',
      labels: ['Work', 'Paper'],
      properties: {
        id: 'doi:10.1/x',
        kind: 'paper',
        name: 'X',
        title: 'X',
        url: 'https://www.example.org/x?b=2&a=1',
      },
    },
  ],
  relationships: [],
};

test.each([
  ['arxiv:2302.13971', ['arxiv:2302.13971']],
  ['canon:llama', ['arxiv:2302.13971']],
  ['title:llama-2023', ['arxiv:2302.13971']],
  ['github:facebookresearch/llama', ['arxiv:2302.13971']],
  ['youtube:E5OnoYF2oAk', ['arxiv:2302.13971']],
  ['url:https://example.org/x?a=1&b=2', ['doi:10.1/x']],
  ['github:facebookresearch/lla', []],
  ['arxiv:2302.13972', []],
])('%s names %j on both', async (identifier, expected) => {
  expect(await memoryReader(named).identified(identifier)).toEqual(expected);
  for (const withTable of [false, true])
    expect(await onStore(named, (reader) => reader.identified(identifier), withTable)).toEqual(expected);
});

test('ids beyond one batch are all answered', async () => {
  const nodes = Array.from({ length: 12_001 }, (_, i) => ({
    id: `w${i}`,
    labels: ['Work'],
    properties: { id: `w${i}`, name: `W${i}` },
  }));
  const relationships = nodes.slice(1).map(({ id }) => ({
    type: 'BUILDS_ON' as const,
    from: id,
    to: 'w0',
    properties: { relation: 'idea', evidence: 'said' },
  }));
  const ids = nodes.map(({ id }) => id);
  await onStore({ nodes, relationships }, async (reader) => {
    expect(await reader.works(ids)).toHaveLength(12_001);
    expect(new Set((await reader.among(ids)).map(relationshipKey)).size).toBe(12_000);
    expect(await reader.descendants(['w0', 'w1'])).toEqual({ w0: 12_000, w1: 0 });
    expect(new Set(await reader.workIds())).toEqual(new Set(ids));
  });
});
