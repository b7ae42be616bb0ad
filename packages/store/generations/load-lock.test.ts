import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { readFile, utimes, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { beginLoad } from '../open-store';
import { loadChain, seen, temporaryFolder } from './load-helper.fixture';
import { LoadLock } from './load-lock';

const holder = { pid: process.pid, host: hostname(), since: '2026-01-01T00:00:00.000Z', token: 'x' };

async function deadPid(): Promise<number> {
  const child = spawn(process.execPath, ['--version'], { stdio: 'ignore' });
  await once(child, 'exit');
  return Number(child.pid);
}

test('a second load is refused and told who holds the store; after the first it works', async () => {
  const url = `grafeo:${await temporaryFolder()}`;
  const first = await beginLoad(url);
  const second = beginLoad(url);
  await expect(second).rejects.toMatchObject({
    code: 'locked',
    message: expect.stringContaining(`process ${process.pid} on ${hostname()}`),
  });
  await first.abort();
  await loadChain(url, 1);
  expect(await seen(url)).toMatchObject({ works: 1 });
});

test('a second load that may wait gets its turn, on top of what the first committed', async () => {
  const url = `grafeo:${await temporaryFolder()}`;
  const first = await beginLoad(url);
  const told: string[] = [];
  const waiting = beginLoad(url, { waitMs: 30_000, onWait: (who) => told.push(who) });
  await expect.poll(() => told).toHaveLength(1);
  await first.commit();
  const second = await waiting;
  expect(second.generation).toBe(2);
  expect(told[0]).toContain(String(process.pid));
  await second.abort();
});

test('waiting ends with the reason', async () => {
  const path = join(await temporaryFolder(), 'load.lock');
  const lock = await LoadLock.acquire(path);
  await expect(LoadLock.acquire(path, { waitMs: 300 })).rejects.toMatchObject({ code: 'locked' });
  await lock.release();
});

test('the lock of a process that is gone is taken over', async () => {
  const path = join(await temporaryFolder(), 'load.lock');
  await writeFile(path, JSON.stringify({ ...holder, pid: await deadPid() }));
  const lock = await LoadLock.acquire(path);
  expect(JSON.parse(await readFile(path, 'utf8'))).toMatchObject({ pid: process.pid });
  await lock.release();
  expect(existsSync(path)).toBe(false);
});

test('the lock of one that was killed while taking over is taken over', async () => {
  const path = join(await temporaryFolder(), 'load.lock');
  const gone = JSON.stringify({ ...holder, pid: await deadPid() });
  await writeFile(path, gone);
  await writeFile(`${path}.takeover`, gone);
  await (await LoadLock.acquire(path)).release();
  expect(existsSync(`${path}.takeover`)).toBe(false);
});

test('of many that find the lock of a process that is gone, one gets it', async () => {
  const path = join(await temporaryFolder(), 'load.lock');
  await writeFile(path, JSON.stringify({ ...holder, pid: await deadPid() }));
  const tries = await Promise.allSettled(Array.from({ length: 20 }, () => LoadLock.acquire(path)));
  const got = tries.filter((one) => one.status === 'fulfilled');
  expect(got).toHaveLength(1);
  for (const one of got) await one.value.release();
});

test('a holder on another machine holds as long as it gives signs of life', async () => {
  const path = join(await temporaryFolder(), 'load.lock');
  await writeFile(path, JSON.stringify({ ...holder, host: 'elsewhere', pid: await deadPid() }));
  await expect(LoadLock.acquire(path)).rejects.toMatchObject({ code: 'locked' });
  const longAgo = new Date(Date.now() - 10 * 60_000);
  await utimes(path, longAgo, longAgo);
  const lock = await LoadLock.acquire(path);
  await lock.release();
});

test('a lock without a holder is left to who writes it, then taken over', async () => {
  const path = join(await temporaryFolder(), 'load.lock');
  await writeFile(path, '');
  await expect(LoadLock.acquire(path)).rejects.toMatchObject({ code: 'locked' });
  const ago = new Date(Date.now() - 60_000);
  await utimes(path, ago, ago);
  await (await LoadLock.acquire(path)).release();
});

test('a load that lost its lock does not switch, and does not remove the lock of the other', async () => {
  const folder = await temporaryFolder();
  const url = `grafeo:${folder}`;
  await loadChain(url, 1);
  const silent = await beginLoad(url);
  await writeFile(join(folder, 'load.lock'), JSON.stringify(holder));
  await expect(silent.commit()).rejects.toMatchObject({ code: 'locked' });
  expect(await seen(url)).toMatchObject({ works: 1, generation: 1 });
  expect(JSON.parse(await readFile(join(folder, 'load.lock'), 'utf8'))).toEqual(holder);
});
