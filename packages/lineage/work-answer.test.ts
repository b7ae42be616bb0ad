import { RELATIONS, type Subgraph } from '@stemma/model';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { memoryReader } from './readers/memory-reader';
import { descendantsOf, worksOf } from './testing/oracle';
import { randomGraph } from './testing/random-graph';
import { workAnswer } from './work-answer';

test('a card holds every link of the work once, by relation in the fixed order', async () => {
  await fc.assert(
    fc.asyncProperty(randomGraph, fc.nat(), async (graph, place) => {
      const works = worksOf(graph);
      const id = works[place % works.length] ?? '';
      const answer = await workAnswer(memoryReader(graph), id);
      const { relationships } = graph;
      const at = (end: 'from' | 'to', type: string) =>
        relationships.filter((r) => r.type === type && r[end] === id);
      const told = (groups: typeof answer.buildsOn) => groups.flatMap(({ links }) => links);
      expect(new Set(told(answer.buildsOn).map((link) => link.relationship))).toEqual(
        new Set(at('from', 'BUILDS_ON')),
      );
      expect(new Set(told(answer.builtOnBy).map((link) => link.relationship))).toEqual(
        new Set(at('to', 'BUILDS_ON')),
      );
      for (const { relation, links } of [...answer.buildsOn, ...answer.builtOnBy])
        for (const link of links) expect(link.relationship.properties.relation).toBe(relation);
      const order = answer.buildsOn.map(({ relation }) => RELATIONS.indexOf(relation));
      expect(order).toEqual([...order].sort((a, b) => a - b));
      expect(answer.cites).toBe(at('from', 'CITES').length);
      expect(answer.citedBy).toBe(at('to', 'CITES').length);
      const introduced = at('from', 'INTRODUCED_IN').filter(({ to }) => to !== id);
      expect(answer.introducedIn.map((work) => work.id).sort()).toEqual(
        introduced.map(({ to }) => to).sort(),
      );
      expect(answer.descendants).toBe(descendantsOf(graph, id));
      for (const { work } of [...told(answer.buildsOn), ...told(answer.builtOnBy)])
        expect(answer.makers[work.id]?.map((lab) => lab.id).sort()).toEqual(
          relationships
            .filter(({ type, from }) => type === 'FROM_LAB' && from === work.id)
            .map(({ to }) => to)
            .sort(),
        );
      const isKnown = [...at('from', 'BUILDS_ON'), ...at('to', 'BUILDS_ON'), ...introduced].length > 0;
      if (isKnown) expect(answer.neighbours).toEqual([]);
    }),
    { numRuns: 200 },
  );
});

const node = (label: string, id: string, properties: object = {}) => ({
  id,
  labels: [label],
  properties: { id, name: id.toUpperCase(), ...properties },
});
const graph: Subgraph = {
  nodes: [
    ...['a', 'b', 'c', 'd', 'e'].map((id, i) =>
      node('Work', id, { kind: 'article', date: `202${i}`, sources: ['s:2'] }),
    ),
    node('Topic', 't'),
    node('Organisation', 'o'),
    node('Author', 'p:1'),
    node('Author', 'p:2'),
    node('Source', 's:1', { title: 'List', format: 'reading-list' }),
    node('Source', 's:2', { title: 'Said', format: 'canon' }),
  ],
  relationships: [
    ...[
      ['a', 10],
      ['b', 30],
      ['c', 12],
    ].map(([from, line]) => ({
      type: 'LISTED_IN' as const,
      from: String(from),
      to: 's:1',
      properties: { sections: ['Start › Posts'], lines: [Number(line)] },
    })),
    { type: 'ABOUT', from: 'a', to: 't', properties: {} },
    { type: 'ABOUT', from: 'd', to: 't', properties: {} },
    { type: 'FROM_LAB', from: 'a', to: 'o', properties: {} },
    { type: 'WRITTEN_BY', from: 'a', to: 'p:1', properties: { position: 2 } },
    { type: 'WRITTEN_BY', from: 'a', to: 'p:2', properties: { position: 1 } },
    { type: 'BUILDS_ON', from: 'e', to: 'd', properties: { relation: 'idea', evidence: 'said' } },
    { type: 'BUILDS_ON', from: 'e', to: 'b', properties: { relation: 'idea', evidence: 'said' } },
  ],
};

test('a work whose lineage is not known shows what stands beside it', async () => {
  const { neighbours } = await workAnswer(memoryReader(graph), 'a');
  expect(
    neighbours.map(({ by, name, id, works, total }) => [by, name, id, works.map((w) => w.id), total]),
  ).toEqual([
    ['section', 'Posts', 's:1', ['c', 'b'], 2],
    ['topic', 'T', 't', ['d'], 1],
  ]);
});

test('authors stand in their order, sources that said it before those that list it, parents newest first', async () => {
  const reader = memoryReader(graph);
  const answer = await workAnswer(reader, 'A');
  expect(answer.authors.map(({ id }) => id)).toEqual(['p:2', 'p:1']);
  expect(answer.sources.map(({ id }) => id)).toEqual(['s:2', 's:1']);
  expect(answer.listed).toMatchObject([{ sections: ['Start › Posts'], lines: [10] }]);
  const { buildsOn } = await workAnswer(reader, 'e');
  expect(buildsOn[0]?.links.map(({ work }) => work.id)).toEqual(['d', 'b']);
});

test('an unknown work is refused with its code', async () => {
  await expect(workAnswer(memoryReader(graph), 'nowhere')).rejects.toMatchObject({ code: 'unknown-work' });
});
