import { EMPTY_SELECTION, type GraphNode, type GraphRelationship } from '@stemma/model';
import { expect, test } from 'vitest';
import { exportJson } from './export-json';

const work = (id: string, properties: object = {}): GraphNode => ({
  id,
  labels: ['Work', 'Paper'],
  properties: { title: id, name: id, kind: 'paper', id, ...properties },
});
const buildsOn = (from: string, to: string, relation: string): GraphRelationship => ({
  type: 'BUILDS_ON',
  from,
  to,
  properties: { relation, evidence: 'said so' },
});
const source: GraphNode = {
  id: 'source:list',
  labels: ['Source'],
  properties: {
    id: 'source:list',
    name: 'List',
    title: 'A list',
    format: 'reading-list',
    loadedAt: '2026-01-01',
  },
};
const nodes = [work('b', { aliases: ['z', 'y'], _colour: 3 }), source, work('a'), work('𝔸'), work('\uffee')];
const relationships = [buildsOn('b', 'a', 'weights'), buildsOn('b', 'a', 'adapter')];
const exported = (subgraph = { nodes, relationships }) =>
  exportJson({ contentHash: '0f', selection: EMPTY_SELECTION, subgraph });

test('the parts stand in the promised shape and order', () => {
  const text = exported();
  const document = JSON.parse(text);
  expect(Object.keys(document)).toEqual([
    'format',
    'version',
    'contentHash',
    'selection',
    'sources',
    'nodes',
    'relationships',
  ]);
  expect(document).toMatchObject({ format: 'stemma', version: 1, contentHash: '0f' });
  expect(document.nodes.map(({ id }: GraphNode) => id)).toEqual(['a', 'b', 'source:list', '\uffee', '𝔸']);
  expect(document.relationships.map((r: GraphRelationship) => r.properties.relation)).toEqual([
    'adapter',
    'weights',
  ]);
  expect(document.sources).toEqual([{ id: 'source:list', title: 'A list', format: 'reading-list' }]);
  expect(text.endsWith('}\n')).toBe(true);
});

test('properties are sorted, local ones and the time of loading left out', () => {
  const [, b, list] = JSON.parse(exported()).nodes;
  expect(Object.keys(b.properties)).toEqual(['aliases', 'id', 'kind', 'name', 'title']);
  expect(list.properties).not.toHaveProperty('loadedAt');
});

test('the same graph in another order gives the same bytes', () => {
  const turned = {
    nodes: [
      work('a', { links: [] }),
      work('\uffee'),
      work('𝔸'),
      source,
      work('b', { _colour: 4, aliases: ['y', 'z'] }),
    ],
    relationships: relationships.toReversed(),
  };
  expect(exported(turned)).toBe(exported());
});
