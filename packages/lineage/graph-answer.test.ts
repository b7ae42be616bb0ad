import {
  type GraphRelationship,
  type Selection,
  type Subgraph,
  selectionSchema,
  sortSubgraph,
} from '@stemma/model';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { graphAnswer } from './graph-answer';
import { lineageLevels } from './lineage-levels';
import { memoryReader } from './readers/memory-reader';
import { shownSubgraph } from './shown-subgraph';
import { bridgesOver } from './testing/bridge-oracle';
import { keeps } from './testing/filter-oracle';
import { costOf, descendantsOf, distances, worksOf } from './testing/oracle';
import { picture } from './testing/picture-oracle';
import { randomGraph } from './testing/random-graph';
import { randomSelection } from './testing/random-selection';

const asked = randomGraph.chain((graph) =>
  randomSelection(worksOf(graph)).map((selection) => ({ graph, selection })),
);

test('the answer to any selection is the one that the plain rules give', async () => {
  await fc.assert(
    fc.asyncProperty(asked, async ({ graph, selection }) => {
      const answer = await graphAnswer(memoryReader(graph), selection);
      const { works, focus, added, reached, isWhole } = picture(graph, selection);
      expect(new Set(worksOf(answer.subgraph))).toEqual(works);
      expect(answer.counts.reachedWorks).toBe(reached);
      expect(answer.focus).toEqual(focus);
      const isKept = (id: string) => {
        if (focus.includes(id)) return true;
        if (isWhole || added.has(id)) return !selection.exclude.includes(id);
        return keeps(graph, works, selection, id);
      };
      const kept = [...works].filter(isKept);
      expect(answer.outside).toEqual([...works].filter((id) => !isKept(id)).sort());
      expect(answer.counts).toMatchObject({ works: kept.length, tracedWorks: works.size });
      expectLinks(graph, selection, works, isKept, answer);
      for (const id of works) expect(answer.descendants[id]).toBe(descendantsOf(graph, id));
      expect(answer.more).toEqual(cutEndsOf(graph, selection, works));
      const standing = new Set(works);
      for (const { works: opened, before } of answer.added.toReversed()) {
        expect(opened.filter((id) => !standing.delete(id))).toEqual([]);
        expect(before).toEqual(cutEndsOf(graph, selection, standing));
      }
      const unopened = await graphAnswer(memoryReader(graph), { ...selection, expand: [] });
      expect(new Set(worksOf(unopened.subgraph))).toEqual(standing);
    }),
    { numRuns: 600 },
  );
});

function expectLinks(
  graph: Subgraph,
  selection: Selection,
  works: ReadonlySet<string>,
  isKept: (id: string) => boolean,
  answer: Awaited<ReturnType<typeof graphAnswer>>,
): void {
  const among = graph.relationships.filter(
    ({ type, from, to }) =>
      ['BUILDS_ON', 'CITES', 'INTRODUCED_IN'].includes(type) && works.has(from) && works.has(to),
  );
  const links = among.filter(({ type }) => type !== 'CITES' || selection.relations.includes('cites'));
  const rule = selection.facets.relation;
  const keepsLink = ({ type, properties }: GraphRelationship) => {
    const relation: string = String(properties.relation);
    const any: readonly string[] = rule?.any ?? [];
    const not: readonly string[] = rule?.not ?? [];
    return type !== 'BUILDS_ON' || ((any.length === 0 || any.includes(relation)) && !not.includes(relation));
  };
  const drawn = links.filter((link) => keepsLink(link) && isKept(link.from) && isKept(link.to));
  expect(answer.counts).toMatchObject({ links: drawn.length, tracedLinks: links.length });
  const ways = links.filter((link) => keepsLink(link) && costOf(link, selection.relations) !== undefined);
  expect(answer.bridges).toEqual(bridgesOver(ways, drawn, isKept));
  const held = answer.subgraph.relationships.filter(({ from, to }) => works.has(from) && works.has(to));
  expect(held).toEqual(sortSubgraph({ nodes: [], relationships: among }).relationships);
}

function cutEndsOf(graph: Subgraph, { relations }: Selection, works: ReadonlySet<string>) {
  const followed = graph.relationships.filter((link) => costOf(link, relations) !== undefined);
  const beyond = (near: 'from' | 'to', far: 'from' | 'to', id: string) =>
    new Set(followed.filter((link) => link[near] === id && !works.has(link[far])).map((link) => link[far]))
      .size;
  const ends = [...works].map(
    (id) => [id, { back: beyond('from', 'to', id), on: beyond('to', 'from', id) }] as const,
  );
  return Object.fromEntries(ends.filter(([, { back, on }]) => back + on > 0));
}

test('levels are distances from the focus, nearest first, and hold every work that is traced', async () => {
  await fc.assert(
    fc.asyncProperty(randomGraph, fc.nat({ max: 4 }), fc.nat({ max: 4 }), async (graph, back, on) => {
      const focus = worksOf(graph).slice(0, 1);
      const answer = await graphAnswer(memoryReader(graph), selectionSchema.parse({ focus, back, on }));
      const older = distances(graph, focus, 'back', back, []);
      const newer = distances(graph, focus, 'on', on, []);
      const depths = new Map(
        answer.levels.flatMap(({ depth, ids }) => ids.map((id) => [id, depth] as const)),
      );
      expect(new Set(depths.keys())).toEqual(new Set([...older.keys(), ...newer.keys()]));
      for (const [id, depth] of depths) {
        const [before = Number.POSITIVE_INFINITY, after = Number.POSITIVE_INFINITY] = [
          older.get(id),
          newer.get(id),
        ];
        expect(depth).toBe(before <= after ? 0 - before : after);
      }
    }),
    { numRuns: 200 },
  );
});

test('what an export holds is the part that the filter keeps, every end among its nodes', async () => {
  await fc.assert(
    fc.asyncProperty(asked, async ({ graph, selection }) => {
      const answer = await graphAnswer(memoryReader(graph), selection);
      const shown = shownSubgraph(answer);
      const ids = new Set(shown.nodes.map(({ id }) => id));
      for (const { from, to } of shown.relationships) expect(ids.has(from) && ids.has(to)).toBe(true);
      expect(worksOf(shown)).toHaveLength(answer.counts.works);
      const levels = lineageLevels(answer);
      expect(levels.shown).toBe(levels.nodes.length);
      expect(levels.relationships).toHaveLength(answer.counts.links);
      expect(levels.nodes.map(({ id }) => id)).toEqual(expect.arrayContaining([...answer.focus]));
    }),
    { numRuns: 200 },
  );
});

test('an expansion only adds, and its collapse takes just that away', async () => {
  await fc.assert(
    fc.asyncProperty(asked, async ({ graph, selection }) => {
      const reader = memoryReader(graph);
      const worksFor = async (expand: Selection['expand']) =>
        new Set(worksOf((await graphAnswer(reader, { ...selection, expand })).subgraph));
      const base = await worksFor([]);
      let before = base;
      const entries = selection.expand.filter((entry) => 'work' in entry);
      for (const [index] of entries.entries()) {
        const after = await worksFor(entries.slice(0, index + 1));
        for (const id of before) expect(after.has(id)).toBe(true);
        before = after;
      }
      const all = entries.map((_, index) => ({ collapse: index }));
      expect(await worksFor([...entries, ...all])).toEqual(base);
    }),
    { numRuns: 200 },
  );
});

test('an empty selection is the whole graph, things that touch no work too', async () => {
  await fc.assert(
    fc.asyncProperty(randomGraph, async (graph) => {
      const answer = await graphAnswer(memoryReader(graph), selectionSchema.parse({}));
      expect(answer.subgraph).toEqual(sortSubgraph(graph));
      expect(answer.levels).toEqual([]);
    }),
    { numRuns: 100 },
  );
});

test('works that are not known are said with near names, and do not open the whole graph', async () => {
  const node = (id: string, name: string) => ({
    id,
    labels: ['Work', 'Model'],
    properties: { id, name, kind: 'model' },
  });
  const reader = memoryReader({ nodes: [node('x', 'Transformer'), node('y', 'LSTM')], relationships: [] });
  const answer = await graphAnswer(reader, selectionSchema.parse({ focus: ['Transfromer'] }));
  expect(answer.subgraph.nodes).toEqual([]);
  expect(answer.unresolved).toEqual([
    { reference: 'Transfromer', reason: 'unknown', candidates: [{ id: 'x', name: 'Transformer' }] },
  ]);
  const found = await graphAnswer(reader, selectionSchema.parse({ focus: ['lstm'] }));
  expect(found.selection).toMatchObject({ focus: ['y'], back: 3, on: 2 });
});

test('Cypher is answered from what the caller ran', async () => {
  const reader = memoryReader({
    nodes: [{ id: 'x', labels: ['Work'], properties: { id: 'x', name: 'X' } }],
    relationships: [],
  });
  const selection = selectionSchema.parse({ cypher: 'MATCH (w:Work) RETURN w' });
  await expect(graphAnswer(reader, selection)).rejects.toMatchObject({ code: 'cypher-not-run' });
  const answer = await graphAnswer(reader, selection, { queried: ['x', 'gone'] });
  expect(worksOf(answer.subgraph)).toEqual(['x']);
});
