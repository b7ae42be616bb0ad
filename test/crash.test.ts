import { readdirSync } from 'node:fs';
import { cp, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { writeWorks } from '../scripts/generate-citations/write-works';
import { canonStore, stats } from './helpers/canon-store';
import { makeReadOnly, mayMount, memoryDisk } from './helpers/disk';
import { OWN_WORK } from './helpers/own-work';
import { stemma } from './helpers/stemma';

const KILLS = 30;
const STACK = /\n\s+at /;
const mounts = mayMount() ? undefined : 'this user may not mount a file system';

let folder = '';
let canon = '';
let ours = '';
beforeAll(async () => {
  ({ folder, store: canon } = await canonStore('crash'));
  ours = path.join(folder, 'ours.yaml');
  await writeFile(ours, OWN_WORK);
});

/** A store that holds one small source, to be loaded upon. */
async function smallStore(name: string): Promise<string> {
  const store = `grafeo:${path.join(folder, name)}`;
  const { code, stderr } = await stemma(['load', ours, '--store', store]);
  expect(code, stderr).toBe(0);
  return store;
}

test(`${KILLS} kills at any point of a load leave the old graph, and the next load ends as an unbroken one`, async () => {
  const store = await smallStore('killed');
  const whole = await smallStore('whole');
  const began = performance.now();
  expect((await stemma(['load', '--canon', '--store', whole])).code).toBe(0);
  let takes = performance.now() - began;
  const old = await stats(store);
  const wanted = await stats(whole);
  expect(wanted.contentHash).not.toBe(old.contentHash);
  let killed = 0;
  for (let tries = 0; killed < KILLS && tries < 3 * KILLS; tries++) {
    const killAfterMs = Math.max(1, Math.round((takes * (killed + Math.random())) / KILLS));
    const started = performance.now();
    const { signal } = await stemma(['load', '--canon', '--store', store], { killAfterMs });
    if (signal === 'SIGKILL') killed++;
    // Done before the kill: a load takes less time than was thought.
    else takes = Math.min(takes * 0.95, performance.now() - started);
    const { contentHash, labels } = await stats(store);
    // Killed after the switch, or done before the kill: then the new graph is there, whole.
    if (contentHash !== old.contentHash) {
      expect(contentHash).toBe(wanted.contentHash);
      expect((await stemma(['rollback', '--store', store])).code).toBe(0);
    } else expect(labels).toEqual(old.labels);
  }
  expect(killed).toBe(KILLS);
  expect((await stemma(['load', '--canon', '--store', store])).code).toBe(0);
  expect((await stats(store)).contentHash).toBe(wanted.contentHash);
  expect(await readdir(path.join(folder, 'killed', 'generations'))).toHaveLength(2);
}, 240_000);

test('of two loads at once the second says who holds the store, or both are done', async () => {
  const store = `grafeo:${path.join(folder, 'two')}`;
  const both = await Promise.all([
    stemma(['load', '--canon', '--store', store]),
    stemma(['load', '--canon', '--store', store]),
  ]);
  expect(both.map(({ code }) => code)).toContain(0);
  for (const { code, stderr } of both) {
    if (code === 0) continue;
    expect(code).toBe(1);
    expect(stderr).toMatch(/process \d+/);
    expect(stderr).not.toMatch(STACK);
  }
  expect((await stats(store)).contentHash).toBe((await stats(canon)).contentHash);
});

test.skipIf(mounts)('a full disk is told and leaves the old graph', async () => {
  const place = path.join(folder, 'small-disk');
  await memoryDisk(place, 'size=1m');
  const store = `grafeo:${path.join(place, 'store')}`;
  expect((await stemma(['load', ours, '--store', store])).code).toBe(0);
  const old = await stats(store);
  const { code, stderr } = await stemma(['load', '--canon', '--store', store]);
  expect(code, stderr).toBe(1);
  expect(stderr).toContain('disk is full');
  expect(stderr).toContain(place);
  expect(stderr).not.toMatch(STACK);
  expect(await stats(store)).toEqual(old);
});

test.skipIf(mounts)('a read-only folder answers questions and refuses loads with the reason', async () => {
  const place = path.join(folder, 'read-only');
  await memoryDisk(place, 'size=64m');
  await cp(path.join(folder, 'store'), path.join(place, 'store'), { recursive: true });
  makeReadOnly(place);
  const store = `grafeo:${path.join(place, 'store')}`;
  const { code, stderr } = await stemma(['load', ours, '--store', store]);
  expect(code, stderr).toBe(1);
  expect(stderr).toContain('read-only');
  expect(stderr).not.toMatch(STACK);
  expect((await stats(store)).contentHash).toBe((await stats(canon)).contentHash);
  const fresh = await stemma(['load', '--canon', '--store', `grafeo:${path.join(place, 'new')}`]);
  expect(fresh.code).toBe(1);
  expect(fresh.stderr).toContain('read-only');
});

test('Ctrl-C ends a load of a large file and keeps the old graph', async () => {
  const place = path.join(folder, 'stopped');
  await cp(canon.slice('grafeo:'.length), place, { recursive: true });
  const dump = path.join(folder, 'works.jsonl.gz');
  await writeWorks(dump, { works: 4_000, citations: 5, seed: 1 });
  const before = await stats(`grafeo:${place}`);
  const stopped = await stemma(['load', dump, '--store', `grafeo:${place}`], {
    stopWhen: () => readdirSync(path.join(place, 'generations')).length > 1,
  });
  expect(stopped).toMatchObject({ code: 130, stdout: '', stderr: 'stopped before the end\n' });
  expect(await stats(`grafeo:${place}`)).toEqual(before);
  expect(await readdir(path.join(place, 'generations'))).toHaveLength(1);
});
