import { type GraphNode, type GraphRelationship, RELATIONS, relationshipKey } from '@stemma/model';
import fc from 'fast-check';
import { expect } from 'vitest';
import { contentHash, contentHashOf } from '../content-hash';
import type { GraphStore } from '../port';
import type { ContractCase } from './contract-case';
import { buildsOn, link, work } from './sample-graph';

const EMPTY = '0'.repeat(64);
const IDS = ['a', 'b', 'c', '😀', '\u{e000}'];

const works: fc.Arbitrary<GraphNode[]> = fc.tuple(
  ...IDS.map((id) =>
    fc
      .record({
        year: fc.integer(),
        aliases: fc.array(fc.string({ unit: 'binary' }), { maxLength: 3 }),
        _at: fc.double(),
      })
      .map(({ year, aliases }) => work(id, { year, aliases })),
  ),
);
const end = fc.constantFrom(...IDS);
const relationship: fc.Arbitrary<GraphRelationship> = fc.oneof(
  fc
    .tuple(end, end, fc.constantFrom(...RELATIONS))
    .map(([from, to, relation]) => buildsOn(from, to, relation)),
  fc.tuple(end, end).map(([from, to]) => link('CITES', from, to)),
);
const relationships = fc.uniqueArray(relationship, { selector: relationshipKey, maxLength: 12 });

/** A graph, and the same in another order with another cut into batches. */
const writings = fc.tuple(works, relationships).chain(([nodes, links]) =>
  fc.record({
    graph: fc.constant({ nodes, relationships: links }),
    nodes: fc.shuffledSubarray(nodes, { minLength: nodes.length }),
    links: fc.shuffledSubarray(links, { minLength: links.length }),
    again: fc.shuffledSubarray(links),
    batch: fc.integer({ min: 1, max: 5 }),
  }),
);

async function empty(store: GraphStore): Promise<void> {
  await store.write({ deleteNodes: IDS.map((id) => ({ label: 'Work', id })) });
}

export const hashCases: readonly ContractCase[] = [
  {
    name: 'the content hash is the same however a graph was written',
    run: async (store) => {
      await fc.assert(
        fc.asyncProperty(writings, async ({ graph, nodes, links, again, batch }) => {
          await empty(store);
          expect(await contentHash(store)).toBe(EMPTY);
          // first other content under the same keys, to be replaced
          await store.write({ nodes: nodes.map((one) => work(one.id, { doi: 'x' }, ['Work', 'Model'])) });
          await store.write({
            relationships: again.map((one) => ({ ...one, properties: { ...one.properties, x: 1 } })),
          });
          for (let i = 0; i < nodes.length; i += batch)
            await store.write({ nodes: nodes.slice(i, i + batch) });
          for (let i = 0; i < links.length; i += batch) {
            await store.write({ relationships: links.slice(i, i + batch) });
          }
          await store.write({ nodes: [work('extra')], relationships: [link('CITES', 'extra', 'a')] });
          await store.write({ deleteNodes: [{ label: 'Work', id: 'extra' }] });
          expect(await contentHash(store)).toBe(contentHashOf(graph));
        }),
        { numRuns: 25 },
      );
    },
  },
];
