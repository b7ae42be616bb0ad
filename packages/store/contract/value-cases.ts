import type { GraphNode, Properties, PropertyValue } from '@stemma/model';
import fc from 'fast-check';
import { expect } from 'vitest';
import type { GraphStore } from '../port';
import type { ContractCase } from './contract-case';
import { buildsOn, node, work } from './sample-graph';

async function comesBack(store: GraphStore, written: GraphNode): Promise<void> {
  await store.write({ nodes: [written] });
  const { rows } = await store.read('MATCH (n:Work {id: $id}) RETURN n', { id: written.id });
  expect(rows).toEqual([[written]]);
}

const text = fc.string({ unit: 'binary', maxLength: 12 });
const number = fc.oneof(
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map(withoutMinusZero),
);
const value: fc.Arbitrary<PropertyValue> = fc.oneof(
  text,
  number,
  fc.boolean(),
  fc.array(text, { maxLength: 4 }),
  fc.array(number, { maxLength: 4 }),
  fc.array(fc.boolean(), { maxLength: 4 }),
);

/** JSON, and so the content hash, knows one zero. */
function withoutMinusZero(value: number): number {
  return value === 0 ? 0 : value;
}

export const valueCases: readonly ContractCase[] = [
  {
    name: 'each kind of value comes back as it was written',
    run: (store) =>
      comesBack(
        store,
        work('w', {
          name: 'Ω 注意力 𝔘😀 "quoted" \\ \n',
          year: 2017,
          ratio: 0.5,
          safe: 2 ** 53 - 1,
          below: -1.25e-7,
          stub: true,
          aliases: ['b', 'a', 'b'],
          numbers: [1, 2],
          fractions: [0.5, 1],
          flags: [true, false],
          empty: [],
          blank: '',
        }),
      ),
  },
  {
    name: 'any text, number and list comes back as it was written',
    run: async (store) => {
      const properties = fc.dictionary(fc.stringMatching(/^[a-z]{1,8}$/), value, { maxKeys: 6 });
      await fc.assert(
        fc.asyncProperty(properties, async (given: Properties) => {
          await comesBack(store, work('w', { ...given, id: 'w', name: 'w' }));
        }),
        { numRuns: 60 },
      );
    },
  },
  {
    name: 'property names that the query language reserves are plain names',
    run: (store) => comesBack(store, work('w', { set: 'a', merge: 'b', 'with space': 'c', 论文: 'd' })),
  },
  {
    name: 'local properties come back to the program',
    run: (store) => comesBack(store, work('w', { _records: '{"source:a":[]}', _x: [1] })),
  },
  {
    name: 'nodes, relationships, paths, lists and maps come back in the model’s types',
    run: async (store) => {
      const a = work('a');
      const b = work('b', {}, ['Work', 'Model', 'Paper']);
      const edge = buildsOn('a', 'b', 'idea');
      await store.write({ nodes: [a, b, node('Topic', 't')], relationships: [edge] });
      const { columns, rows } = await store.read(
        `MATCH p = (x:Work {id: 'a'})-[e:BUILDS_ON]->(y:Work)
         RETURN y, p, e, [x, e] AS both, {to: y, n: 1} AS map, 9007199254740993 AS big, null AS none`,
      );
      expect(columns).toEqual(['y', 'p', 'e', 'both', 'map', 'big', 'none']);
      expect(rows).toEqual([
        [
          b,
          { nodes: [a, b], relationships: [edge] },
          edge,
          [a, edge],
          { to: b, n: 1 },
          9007199254740993n,
          null,
        ],
      ]);
    },
  },
  {
    name: 'a relationship names its ends even where only it is returned',
    run: async (store) => {
      await store.write({ nodes: [work('a'), work('b')], relationships: [buildsOn('a', 'b', 'idea')] });
      const { rows } = await store.read('MATCH ()-[e:BUILDS_ON]->() RETURN e');
      expect(rows).toEqual([[buildsOn('a', 'b', 'idea')]]);
    },
  },
  {
    name: 'a value that would not come back is refused',
    run: async (store) => {
      for (const bad of [Number.NaN, Number.POSITIVE_INFINITY, '\ud800']) {
        const writing = store.write({ nodes: [work('w', { bad })] });
        await expect(writing).rejects.toMatchObject({ code: 'bad-batch' });
      }
    },
  },
];
