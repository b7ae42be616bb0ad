import {
  beginLoad,
  contentHash,
  contentHashOf,
  type GraphStore,
  type LoadSession,
  openStore,
  type WriteBatch,
} from '@stemma/store';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { resolve } from '../resolve/resolve';
import { byPlace } from '../resolve/said';
import type { SourceBundle } from '../resolve/source-bundle';
import { anyBundles, bundle, work } from '../resolve/test-records';
import { readGraph } from './kept-graph';
import { load } from './load';
import type { ReadSource } from './read-source';
import { rebuildBundles } from './rebuild-bundles';
import { unload } from './unload';

const URL = 'grafeo::memory:';

class Broken extends Error {}

/**
 * A session as of a store without generations: what was written before it broke stays, and it breaks after
 * so many nodes and relationships.
 */
async function begin(after: number, interrupted: readonly string[] = []): Promise<LoadSession> {
  const session = await beginLoad(URL);
  let left = after;
  const write = async (batch: WriteBatch) => {
    const { deleteRelationships = [], deleteNodes = [], nodes = [], relationships = [], isNew } = batch;
    const single: WriteBatch[] = [
      ...deleteRelationships.map((one) => ({ deleteRelationships: [one] })),
      ...deleteNodes.map((one) => ({ deleteNodes: [one] })),
      ...nodes.map((one) => ({ nodes: [one], isNew })),
      ...relationships.map((one) => ({ relationships: [one], isNew })),
    ];
    for (const one of single) {
      if (left-- <= 0) throw new Broken();
      await session.store.write(one);
    }
  };
  const store: GraphStore = {
    capabilities: { generations: false },
    read: (...asked) => session.store.read(...asked),
    keptNodes: (...asked) => session.store.keptNodes(...asked),
    search: (...asked) => session.store.search(...asked),
    nodes: (label) => session.store.nodes(label),
    relationships: (type) => session.store.relationships(type),
    workTable: () => session.store.workTable(),
    write,
    info: () => session.store.info(),
    close: () => session.store.close(),
  };
  return { ...session, store, interrupted, commit: session.commit, abort: session.commit };
}

const read = ({ source, records }: SourceBundle): ReadSource => ({
  ...{ id: source.id, title: source.title, isNamed: true, origin: source.origin, digest: source.digest },
  reading: { format: source.format, records, refused: [], warnings: [], notUnderstood: [] },
  files: [],
});

async function kept<T>(question: (store: GraphStore) => Promise<T>): Promise<T> {
  const store = await openStore(URL);
  try {
    return await question(store);
  } finally {
    await store.close();
  }
}

async function recordsOf(ids: readonly string[]) {
  const bundles = rebuildBundles(await kept(readGraph));
  return ids.map((id) => bundles.find(({ source }) => source.id === id)?.records.toSorted(byPlace));
}

const WHOLE = Number.POSITIVE_INFINITY;

test('a load or unload that breaks off anywhere loses no record of another source, and the same again ends as an unbroken one', async () => {
  let broken = 0;
  const broke = async (work: Promise<unknown>) => {
    await work.then(
      () => {},
      (error) => {
        if (!(error instanceof Broken)) throw error;
        broken++;
      },
    );
  };
  await fc.assert(
    fc.asyncProperty(anyBundles, fc.nat(30), fc.nat(30), async (bundles, first, second) => {
      const [last, ...others] = [...bundles];
      if (!last) return;
      const ids = others.map(({ source }) => source.id);
      await unload(await begin(WHOLE), 'all');
      await load(await begin(WHOLE), others.map(read));
      const before = await recordsOf(ids);
      await broke(load(await begin(first), [read(last)]));
      expect(await recordsOf(ids)).toEqual(before);
      await load(await begin(WHOLE, [last.source.id]), [read(last)]);
      expect(await kept(contentHash)).toBe(contentHashOf(resolve(bundles)));
      await broke(unload(await begin(second), [last.source.id]));
      expect(await recordsOf(ids)).toEqual(before);
      await unload(await begin(WHOLE, [last.source.id]), [last.source.id]);
      expect(await kept(contentHash)).toBe(contentHashOf(resolve(others)));
    }),
    { numRuns: 8 },
  );
  expect(broken).toBeGreaterThan(3);
});

test('what only an unloaded source had joined is never in neither part', async () => {
  const [arxiv, doi] = ['arxiv:1810.04805', 'doi:10.1000/1'];
  const parts = bundle('parts', [
    work('1', 'BERT', { identifiers: [arxiv] }),
    work('2', 'BERT', { identifiers: [doi], line: 2 }),
  ]);
  const joining = bundle('joining', [work('1', 'BERT', { identifiers: [arxiv, doi] })]);
  const whole = contentHashOf(resolve([parts]));
  let isBroken = true;
  for (let after = 0; isBroken; after++) {
    await unload(await begin(WHOLE), 'all');
    await load(await begin(WHOLE), [parts, joining].map(read));
    const before = await recordsOf(['source:parts']);
    isBroken = false;
    await unload(await begin(after), ['source:joining']).catch((error) => {
      expect(error).toBeInstanceOf(Broken);
      isBroken = true;
    });
    expect(await recordsOf(['source:parts'])).toEqual(before);
    if (isBroken) await unload(await begin(WHOLE, ['source:joining']), ['joining']);
    expect(await kept(contentHash)).toBe(whole);
    expect(after).toBeLessThan(20);
  }
});

test('another load is refused until the one that broke off is finished', async () => {
  const [one, other] = [read(bundle('a', [])), read(bundle('b', []))];
  const refused = { code: 'unfinished-load', message: expect.stringContaining('source:a') };
  await expect(load(await begin(WHOLE, ['source:a']), [other])).rejects.toMatchObject(refused);
  await load(await begin(WHOLE, ['source:a']), [one, other]);
});
