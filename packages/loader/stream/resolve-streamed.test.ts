import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { byCodePoint, byRelationship, type GraphNode, type GraphRelationship } from '@stemma/model';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ResolvedGraph, resolve } from '../resolve/resolve';
import type { ResolveProblem } from '../resolve/resolve-problem';
import type { SourceBundle } from '../resolve/source-bundle';
import { anyBundles } from '../resolve/test-records';
import { type RecordSet, recordsInMemory } from './records/record-set';
import { Spool } from './records/spool';
import { SpoolWriter } from './records/spool-writer';
import { resolveStreamed } from './resolve-streamed';

let folder = '';
let files = 0;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'stemma-spool-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('streamed or not, or some of each: the same graph, with the same merges and problems', async () => {
  const anyMix = anyBundles.chain((bundles) =>
    fc.tuple(
      fc.constant(bundles),
      fc.array(fc.constantFrom('memory', 'file', 'known'), {
        minLength: bundles.length,
        maxLength: bundles.length,
      }),
    ),
  );
  await fc.assert(
    fc.asyncProperty(anyMix, async ([given, ways]) => {
      const bundles = given.map(({ source, records }, index) => ({
        source: { ...source, ...(ways[index] === 'known' ? { references: 'known' as const } : {}) },
        records,
      }));
      const sets = bundles.map((bundle, index) =>
        ways[index] === 'memory' ? recordsInMemory(bundle) : spooled(bundle),
      );
      try {
        expect(await streamed(sets)).toEqual(contentOf(resolve(bundles)));
      } finally {
        for (const set of sets) if (set instanceof Spool) set.close();
      }
    }),
    { numRuns: 100 },
  );
});

function spooled(bundle: SourceBundle): Spool {
  const path = join(folder, `${files++}.jsonl.gz`);
  const writer = new SpoolWriter(path);
  const { others } = recordsInMemory(bundle);
  const set = recordsInMemory(bundle);
  for (let i = 0; i < set.works; i++) writer.add(set.work(i));
  for (const record of others) writer.add(record);
  writer.finish();
  return Spool.open(path, bundle.source, false);
}

async function streamed(sets: readonly RecordSet[]) {
  const nodes: GraphNode[] = [];
  const relationships: GraphRelationship[] = [];
  const merged: ResolvedGraph['merged'][number][] = [];
  const problems: ResolveProblem[] = [];
  const sink = {
    nodes: async (page: readonly GraphNode[]) => void nodes.push(...page),
    relationships: async (page: readonly GraphRelationship[]) => void relationships.push(...page),
  };
  const told = {
    merge: (one: ResolvedGraph['merged'][number]) => void merged.push(one),
    problem: (one: ResolveProblem) => void problems.push(one),
  };
  await resolveStreamed(sets, sink, told);
  return contentOf({ nodes, relationships, merged, problems });
}

function contentOf({ nodes, relationships, merged, problems }: Omit<ResolvedGraph, 'nodeOf'>) {
  const inOrder = (all: readonly object[]) => all.map((one) => JSON.stringify(one)).sort(byCodePoint);
  return {
    nodes: inOrder(nodes),
    relationships: [...relationships].sort(byRelationship).map((one) => JSON.stringify(one)),
    merged: inOrder(merged),
    problems: inOrder(problems),
  };
}
