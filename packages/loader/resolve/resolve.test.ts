import { certainlyBefore, type GraphNode, relationshipKey } from '@stemma/model';
import { contentHashOf } from '@stemma/store';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { closingEdges } from './closing-edges';
import { type ResolvedGraph, resolve } from './resolve';
import { anyBundles, bundle, shuffled, work } from './test-records';

const RUNS = { numRuns: 200 };

test('the graph depends on the set of sources and records, not on their order', () => {
  const anyOrders = anyBundles.chain((bundles) => fc.tuple(fc.constant(bundles), shuffled(bundles)));
  fc.assert(
    fc.property(anyOrders, ([bundles, others]) => {
      const [graph, other] = [resolve(bundles), resolve(others)];
      expect(contentOf(other)).toBe(contentOf(graph));
      expect(contentHashOf(other)).toBe(contentHashOf(graph));
    }),
    RUNS,
  );
});

test('records that went through JSON give the same graph', () => {
  fc.assert(
    fc.property(anyBundles, (bundles) => {
      const kept = JSON.parse(JSON.stringify(bundles)) as typeof bundles;
      expect(contentOf(resolve(kept))).toBe(contentOf(resolve(bundles)));
    }),
    RUNS,
  );
});

test('the invariants hold for any set of sources', () => {
  fc.assert(
    fc.property(anyBundles, (bundles) => {
      const graph = resolve(bundles);
      const ids = graph.nodes.map((node) => node.id);
      const known = new Set(ids);
      expect(known.size).toBe(ids.length);
      expect(new Set(graph.relationships.map(relationshipKey)).size).toBe(graph.relationships.length);
      for (const { from, to } of graph.relationships) {
        expect([known.has(from), known.has(to), from === to]).toEqual([true, true, false]);
      }
      const lineage = graph.relationships.filter(({ type }) => type === 'BUILDS_ON');
      for (const { properties } of lineage) expect(String(properties.evidence).trim()).not.toBe('');
      const believed = lineage.filter(({ properties }) => properties.disputed !== true);
      expect(closingEdges(believed).size).toBe(0);
      const nodes = new Map(graph.nodes.map((node) => [node.id, node]));
      for (const { from, to } of believed) {
        const [child, parent] = [dateOf(nodes.get(from)), dateOf(nodes.get(to))];
        if (child && parent) expect(certainlyBefore(child, parent)).toBe(false);
      }
    }),
    RUNS,
  );
});

test('every record that describes something has its node, and each node names its sources', () => {
  fc.assert(
    fc.property(anyBundles, (bundles) => {
      const graph = resolve(bundles);
      const keys = new Set(graph.nodes.map((node) => `${node.labels[0]} ${node.id}`));
      for (const { records } of bundles)
        for (const record of records) {
          if (record.type === 'never-merge') continue;
          const node = graph.nodeOf.get(record);
          expect(keys.has(`${node?.label} ${node?.id}`)).toBe(true);
        }
      const sources = new Set(bundles.map((one) => one.source.id));
      for (const { properties } of [...graph.nodes, ...graph.relationships]) {
        expect(properties.sources).toBeInstanceOf(Array);
        expect((properties.sources as string[]).filter((source) => !sources.has(source))).toEqual([]);
      }
    }),
    RUNS,
  );
});

test('an identifier leads to one work', () => {
  fc.assert(
    fc.property(anyBundles, (bundles) => {
      const works = resolve(bundles).nodes.filter((node) => node.labels[0] === 'Work');
      const identifiers = works.flatMap((node) => node.properties.identifiers as string[]);
      expect(new Set(identifiers).size).toBe(identifiers.length);
    }),
    RUNS,
  );
});

test('one source alone has no disputed edge: what it says against itself is refused', () => {
  fc.assert(
    fc.property(anyBundles, ([first]) => {
      if (!first) return;
      const { relationships } = resolve([first]);
      expect(relationships.filter(({ properties }) => properties.disputed)).toEqual([]);
    }),
    RUNS,
  );
});

test('a source does not correct itself, so that no edge of it alone is disputed', () => {
  const title = 'BERT: Pre-training of Deep Bidirectional Transformers';
  const correction = { source: 'source:two', says: 'arxiv:1810.04805', why: 'it is another paper' };
  const parent = { name: title };
  const records = [
    work('r0', title, {
      line: 2,
      identifiers: ['arxiv:1810.04805'],
      buildsOn: [{ parent, relation: 'architecture', evidence: 'says so' }],
    }),
    work('r1', title, { date: '2017' }),
    work('r2', title, { identifiers: ['github:owner/name'], year: 2016, correction }),
  ];
  const { relationships, problems } = resolve([bundle('two', records, 'canon')]);
  expect(relationships.filter(({ properties }) => properties.disputed)).toEqual([]);
  expect(problems.map(({ problem }) => problem.code)).toContain('correction-not-met');
});

test('no source gives an empty graph', () => {
  expect(resolve([])).toMatchObject({ nodes: [], relationships: [], problems: [] });
});

function contentOf({ nodes, relationships, merged, problems }: ResolvedGraph) {
  return JSON.stringify({ nodes, relationships, merged, problems }, null, 1);
}

function dateOf(node: GraphNode | undefined): string | undefined {
  const { date, year } = node?.properties ?? {};
  return date === undefined ? (year === undefined ? undefined : String(year)) : String(date);
}
