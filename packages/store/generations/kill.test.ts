import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { loadChain, seen, temporaryFolder } from './load-helper.fixture';

const CHILD = fileURLToPath(new URL('./load-in-child.fixture.ts', import.meta.url));
const OLD = 300;
const NEW = 3_000;
const POINTS = 6;

/** Runs a load in a process; kills it this long after it began, unless it has ended by then. */
async function loadInChild(url: string, killAfterMs: number): Promise<number> {
  const child = spawn(process.execPath, ['--import', 'tsx', CHILD, url, String(NEW)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  expect((await lines.next()).value).toBe('begun');
  const begun = performance.now();
  await Promise.race([delay(killAfterMs), ended]);
  child.kill('SIGKILL');
  await ended;
  return performance.now() - begun;
}

test('a load killed at any point leaves the old graph whole, and the next load is as if unbroken', {
  timeout: 120_000,
}, async () => {
  const whole = `grafeo:${await temporaryFolder()}`;
  await loadChain(whole, OLD);
  const unbrokenMs = await loadInChild(whole, 60_000);
  const unbroken = await seen(whole);
  expect(unbroken).toMatchObject({ works: NEW, generation: 2 });

  const url = `grafeo:${await temporaryFolder()}`;
  await loadChain(url, OLD);
  const old = await seen(url);
  for (let point = 0; point < POINTS; point++) {
    await loadInChild(url, unbrokenMs * Math.random());
    const after = await seen(url);
    expect([old.hash, unbroken.hash]).toContain(after.hash);
    expect(after.works).toBe(after.hash === old.hash ? OLD : NEW);
  }
  await loadChain(url, NEW);
  expect(await seen(url)).toMatchObject({ works: NEW, hash: unbroken.hash });
});
