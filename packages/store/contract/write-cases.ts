import { type GraphNode, type GraphRelationship, sortSubgraph } from '@stemma/model';
import { expect } from 'vitest';
import type { GraphStore } from '../port';
import type { ContractCase } from './contract-case';
import { buildsOn, link, node, work } from './sample-graph';

async function counts(store: GraphStore) {
  const nodes = await store.read('MATCH (n) RETURN count(n)');
  const relationships = await store.read('MATCH ()-[e]->() RETURN count(e)');
  return [nodes.rows[0]?.[0], relationships.rows[0]?.[0]];
}

async function linksOf(store: GraphStore): Promise<readonly GraphRelationship[]> {
  const { rows } = await store.read('MATCH ()-[e]->() RETURN e');
  return sortSubgraph({ nodes: [], relationships: rows.map(([e]) => e as GraphRelationship) }).relationships;
}

export const writeCases: readonly ContractCase[] = [
  {
    name: 'a node written again is replaced: labels and all properties',
    run: async (store) => {
      await store.write({ nodes: [work('w', { arxiv: '1', aliases: ['x'] }, ['Work', 'Paper', 'Report'])] });
      const after = work('w', { doi: '2' }, ['Work', 'Model', 'Paper']);
      await store.write({ nodes: [after] });
      expect((await store.read('MATCH (n) RETURN n')).rows).toEqual([[after]]);
      expect((await store.read('MATCH (n:Report) RETURN n')).rows).toEqual([]);
    },
  },
  {
    name: 'replacing a node keeps its relationships',
    run: async (store) => {
      const edge = buildsOn('a', 'b', 'idea');
      await store.write({ nodes: [work('a'), work('b')], relationships: [edge] });
      await store.write({ nodes: [work('a', { year: 2020 }), work('b', {}, ['Work', 'Model'])] });
      expect(await linksOf(store)).toEqual([edge]);
    },
  },
  {
    name: 'within a batch the last of a thing holds',
    run: async (store) => {
      await store.write({
        nodes: [work('a', { year: 1 }), work('b'), work('a', { year: 2 })],
        relationships: [buildsOn('a', 'b', 'idea', 'first'), buildsOn('a', 'b', 'idea', 'second')],
      });
      expect((await store.read('MATCH (n:Work {id: "a"}) RETURN n.year')).rows).toEqual([[2]]);
      expect(await linksOf(store)).toEqual([buildsOn('a', 'b', 'idea', 'second')]);
    },
  },
  {
    name: 'ids are unique within a label only',
    run: async (store) => {
      await store.write({ nodes: [work('same'), node('Author', 'same'), node('Topic', 'same')] });
      await store.write({ nodes: [work('same', { year: 1 })] });
      expect(await counts(store)).toEqual([3, 0]);
    },
  },
  {
    name: 'BUILDS_ON is the same by type, ends and relation; other types by type and ends',
    run: async (store) => {
      const nodes = [work('a'), work('b'), work('c')];
      const kept = [
        buildsOn('a', 'b', 'component'),
        buildsOn('a', 'b', 'idea', 'better evidence'),
        buildsOn('a', 'c', 'idea'),
        buildsOn('b', 'a', 'idea'),
        link('CITES', 'a', 'b', { sources: ['source:b'] }),
      ];
      await store.write({
        nodes,
        relationships: [buildsOn('a', 'b', 'idea'), link('CITES', 'a', 'b', { x: 1 })],
      });
      await store.write({ relationships: kept });
      expect(await linksOf(store)).toEqual(kept);
    },
  },
  {
    name: 'every type joins what the model says',
    run: async (store) => {
      const nodes = [
        work('w'),
        work('v'),
        node('Author', 'author:x'),
        node('Organisation', 'org:x'),
        node('Organisation', 'org:y'),
        node('Year', 'year:2017', { year: 2017 }),
        node('Topic', 'topic:x'),
        node('Topic', 'topic:y'),
        node('Source', 'source:x', { format: 'canon', title: 'x' }),
      ];
      const relationships = [
        link('ABOUT', 'w', 'topic:x'),
        link('FROM_LAB', 'w', 'org:x'),
        link('INTRODUCED_IN', 'w', 'v'),
        link('LISTED_IN', 'w', 'source:x', { sections: ['b', 'a'], lines: [2, 1] }),
        link('PART_OF', 'org:x', 'org:y'),
        link('PART_OF', 'topic:x', 'topic:y'),
        link('PUBLISHED_IN', 'w', 'year:2017'),
        link('WRITTEN_BY', 'w', 'author:x', { position: 1 }),
      ];
      await store.write({ nodes, relationships });
      expect(await linksOf(store)).toEqual(relationships);
    },
  },
  {
    name: 'a relationship without one of its ends is refused, by name',
    run: async (store) => {
      const writing = store.write({ nodes: [work('a')], relationships: [buildsOn('a', 'gone', 'idea')] });
      await expect(writing).rejects.toMatchObject({
        code: 'bad-batch',
        message: expect.stringContaining('gone'),
      });
    },
  },
  {
    name: 'deletes go first: relationships, then nodes with what touches them',
    run: async (store) => {
      const nodes = [work('a'), work('b'), work('c')];
      const [ab, bc, ca] = [
        buildsOn('a', 'b', 'idea'),
        buildsOn('b', 'c', 'idea'),
        buildsOn('c', 'a', 'idea'),
      ];
      await store.write({ nodes, relationships: [ab, bc, ca, buildsOn('a', 'b', 'scaling')] });
      await store.write({ deleteRelationships: [ab, buildsOn('x', 'y', 'idea'), link('CITES', 'a', 'b')] });
      expect(await linksOf(store)).toEqual([buildsOn('a', 'b', 'scaling'), bc, ca]);
      await store.write({
        deleteNodes: [
          { label: 'Work', id: 'c' },
          { label: 'Work', id: 'nobody' },
          { label: 'Topic', id: 'a' },
        ],
        nodes: [work('d')],
        relationships: [buildsOn('d', 'a', 'idea')],
      });
      expect(await linksOf(store)).toEqual([buildsOn('a', 'b', 'scaling'), buildsOn('d', 'a', 'idea')]);
      expect(await counts(store)).toEqual([3, 2]);
    },
  },
  {
    name: 'a batch larger than a page is written as a whole',
    run: async (store) => {
      const nodes = Array.from({ length: 12_000 }, (_, i) => work(`w${i}`));
      const relationships = nodes.slice(1).map((one, i) => link('CITES', one.id, `w${i}`));
      await store.write({ nodes, relationships });
      await store.write({ relationships, nodes: nodes.slice(0, 6_000) });
      expect(await counts(store)).toEqual([12_000, 11_999]);
    },
  },
  {
    name: 'what is said to be new is written as it is given, the last of a thing holding',
    run: async (store) => {
      const works = Array.from({ length: 6_000 }, (_, i) =>
        work(
          `w${i}`,
          i % 2 ? { year: 2000 + (i % 20), aliases: [`a${i}`] } : { _note: 'even', 'a b`c': i / 4 },
        ),
      );
      const cites = works.slice(1).map((one, i) => link('CITES', one.id, `w${i}`, { sources: ['source:a'] }));
      const lineage = [buildsOn('w1', 'w0', 'idea'), buildsOn('w1', 'w0', 'scaling', 'another')];
      const authors = works.map(({ id }, position) => link('WRITTEN_BY', id, 'author:x', { position }));
      await store.write({
        isNew: true,
        nodes: [...works, node('Author', 'author:x'), work('w7', { year: 1 }), work('w7', { doi: '7' })],
        relationships: [...authors, ...lineage, link('CITES', 'w1', 'w0'), ...cites],
      });
      const held = new Map<string, GraphNode>();
      for await (const page of store.nodes('Work')) for (const one of page) held.set(one.id, one);
      expect(held.size).toBe(works.length);
      for (const one of works)
        expect(held.get(one.id)).toEqual(one.id === 'w7' ? work('w7', { doi: '7' }) : one);
      expect(await linksOf(store)).toEqual(
        sortSubgraph({ nodes: [], relationships: [...authors, ...lineage, ...cites] }).relationships,
      );
    },
  },
  {
    name: 'a node that is there although it is said to be new is replaced',
    run: async (store) => {
      await store.write({ isNew: true, nodes: [work('a'), work('b', { year: 1 }, ['Work', 'Model'])] });
      await store.write({ relationships: [buildsOn('a', 'b', 'idea')] });
      await store.write({ isNew: true, nodes: [work('b', { year: 2 }), work('c')] });
      expect((await store.read('MATCH (n:Work) RETURN n ORDER BY n.id')).rows).toEqual(
        [work('a'), work('b', { year: 2 }), work('c')].map((one) => [one]),
      );
      expect(await linksOf(store)).toEqual([buildsOn('a', 'b', 'idea')]);
    },
  },
];
