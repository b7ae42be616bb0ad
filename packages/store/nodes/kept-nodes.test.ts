import { readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import { node, work } from '../contract/sample-graph';
import { layout } from '../generations/layout';
import { temporaryFolder } from '../generations/load-helper.fixture';
import { readPointer } from '../generations/pointer';
import { beginLoad, openReadOnly, openStore } from '../open-store';
import type { GraphStore } from '../port';

const NODES = [
  work('w1', { name: '注意力 𝒳', year: 2017, aliases: ['a "b"', 'c\nd'], stub: true, _colour: 3 }),
  work('w2', { name: 'x'.repeat(4_000), score: 1e21 }, ['Work', 'Model', 'Paper']),
  ...Array.from({ length: 5_000 }, (_, i) => work(`n${i}`, { name: `Number ${i}`, share: i / 7 })),
  node('Author', 'w1', { name: 'An author with the id of a work' }),
];

const FINITE = { noNaN: true, noDefaultInfinity: true };

async function loaded(): Promise<{ readonly url: string; readonly file: string }> {
  const folder = await temporaryFolder();
  const url = `grafeo:${folder}`;
  const load = await beginLoad(url);
  await load.store.write({ nodes: NODES });
  await load.commit();
  const generation = (await readPointer(folder))?.current.folder ?? '';
  return { url, file: layout.nodes(folder, generation) };
}

async function inGraph(store: GraphStore, label: string, ids: readonly string[]) {
  const query = `UNWIND $ids AS id MATCH (n:${label} {id: id}) RETURN n`;
  return (await store.read(query, { ids: [...ids] })).rows.map(([one]) => one);
}

test('nodes that are kept beside a graph are those of the graph, in the order that they are asked for', async () => {
  const { url } = await loaded();
  const asked = ['n4999', 'nobody', 'w2', 'n0', 'w1', 'n2000', 'n1999'];
  for (const open of [openStore, openReadOnly]) {
    const store = await open(url);
    onTestFinished(() => store.close());
    const kept = await store.keptNodes('Work', asked);
    expect(kept?.map(({ id }) => id)).toEqual(asked.filter((id) => id !== 'nobody'));
    expect(kept).toEqual(await inGraph(store, 'Work', asked));
    expect(await store.keptNodes('Author', asked)).toEqual(await inGraph(store, 'Author', asked));
    expect(await store.keptNodes('Topic', asked)).toEqual([]);
  }
});

test('any load on top of another keeps all nodes as they stand in the graph', async () => {
  const folder = await temporaryFolder();
  const url = `grafeo:${folder}`;
  const value = fc.oneof(fc.string({ unit: 'grapheme' }), fc.integer(), fc.double(FINITE), fc.boolean());
  const properties = fc.dictionary(
    fc.stringMatching(/^[a-z]{1,3}$/),
    fc.oneof(value, fc.array(fc.integer())),
    {
      maxKeys: 4,
    },
  );
  const change = fc.record({
    id: fc.integer({ min: 0, max: 12 }).map((number) => `w${number}`),
    as: fc.constantFrom('gone', 'Paper', 'Model'),
    properties,
  });
  await fc.assert(
    fc.asyncProperty(
      fc.array(change, { minLength: 1, maxLength: 12 }),
      fc.boolean(),
      fc.boolean(),
      async (changes, isLost, isFromEmpty) => {
        const load = await beginLoad(url);
        if (isFromEmpty) await load.startEmpty?.();
        for (const { id, as, properties: given } of changes)
          await load.store.write(
            as === 'gone'
              ? { deleteNodes: [{ label: 'Work', id }] }
              : { nodes: [work(id, { ...given, id, name: id }, ['Work', as])] },
          );
        await load.commit();
        const store = await openStore(url);
        try {
          const ids = Array.from({ length: 13 }, (_, number) => `w${number}`);
          const kept = await store.keptNodes('Work', ids);
          expect(kept).toEqual(await inGraph(store, 'Work', ids));
        } finally {
          await store.close();
        }
        const generation = (await readPointer(folder))?.current.folder ?? '';
        if (isLost) await rm(layout.nodes(folder, generation));
        expect(await readdir(layout.generation(folder, generation))).not.toContain('nodes.log');
      },
    ),
    { numRuns: 25 },
  );
});

test('local properties are kept from people', async () => {
  const { url } = await loaded();
  const [ours, theirs] = [await openStore(url), await openReadOnly(url)];
  onTestFinished(async () => void (await Promise.all([ours.close(), theirs.close()])));
  expect((await ours.keptNodes('Work', ['w1']))?.[0]?.properties._colour).toBe(3);
  expect((await theirs.keptNodes('Work', ['w1']))?.[0]?.properties).not.toHaveProperty('_colour');
});

test('a store that is being written and one without the file keep none', async () => {
  const { url, file } = await loaded();
  const load = await beginLoad(url);
  expect(await load.store.keptNodes('Work', ['w1'])).toBeUndefined();
  await load.abort();
  await rm(file);
  const store = await openStore(url);
  onTestFinished(() => store.close());
  expect(await store.keptNodes('Work', ['w1'])).toBeUndefined();
  expect(await store.search('Work', 'number 17', 1)).toEqual(['n17']);
});

test('a node that is damaged where it is kept is told, and a load on top of it reads the graph', async () => {
  const { url, file } = await loaded();
  const bytes = await readFile(file);
  const at = bytes.indexOf('"Number 4000"');
  await writeFile(
    file,
    Buffer.concat([
      bytes.subarray(0, at),
      Buffer.from('"'),
      bytes.subarray(at + 1, at + 3),
      Buffer.from('"'),
      bytes.subarray(at + 4),
    ]),
  );
  const store = await openStore(url);
  await expect(store.keptNodes('Work', ['n4000'])).rejects.toMatchObject({ code: 'damaged' });
  await store.close();
  const load = await beginLoad(url);
  await load.store.write({ nodes: [work('n1', { name: 'another' })] });
  await load.commit();
  const after = await openStore(url);
  onTestFinished(() => after.close());
  const kept = await after.keptNodes('Work', ['n4000', 'n1']);
  expect(kept?.map(({ properties }) => properties.name)).toEqual(['Number 4000', 'another']);
});

test('a store that was closed says so', async () => {
  const store = await openStore((await loaded()).url);
  await store.close();
  for (const asked of [store.keptNodes('Work', ['w1']), store.workTable()])
    await expect(asked).rejects.toMatchObject({ code: 'unreachable' });
});

test.each([
  ['cut off', (file: string) => truncate(file, 30_000)],
  ['another', (file: string) => writeFile(file, 'another file')],
])('a file that is %s is told, with the way back', async (_, damage) => {
  const { url, file } = await loaded();
  await damage(file);
  const store = await openStore(url);
  onTestFinished(() => store.close());
  await expect(store.keptNodes('Work', ['w1'])).rejects.toMatchObject({
    code: 'damaged',
    message: expect.stringContaining('stemma rollback'),
  });
});
