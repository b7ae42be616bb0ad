import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { beginLoad } from '@stemma/store';
import { expect, test } from 'vitest';
import { hashOf } from '../../../../test/helpers/hash-of';
import { load } from '../load';
import { streamedWorks } from './streamed-works.fixture';

const CHILD = fileURLToPath(new URL('./load-in-child.fixture.ts', import.meta.url));
const [FEW, MANY] = [50, 4_000];

test('a streamed load killed at any stage leaves the graph and what is kept, and the next is as if unbroken', {
  timeout: 120_000,
}, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'stemma-kill-'));
  const url = `grafeo:${join(folder, 'store')}`;
  const put = async (works: number) => load(await beginLoad(url), [streamedWorks(works)]);
  try {
    await put(MANY);
    const unbroken = await hashOf(url);
    await put(FEW);
    const before = await hashOf(url);
    for (const stage of ['read', 'resolve', 'write', 'commit']) {
      await killedAt(stage, url);
      expect([before, unbroken]).toContain(await hashOf(url));
      if ((await hashOf(url)) !== before) break;
      expect(await put(FEW)).toMatchObject({ changed: false });
    }
    await put(MANY);
    expect(await hashOf(url)).toBe(unbroken);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

/** Loads many works in a process and kills it when a stage begins. */
async function killedAt(stage: string, url: string): Promise<void> {
  const child = spawn(process.execPath, ['--import', 'tsx', CHILD, url, String(MANY)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  for await (const line of createInterface({ input: child.stdout }))
    if (line === stage) child.kill('SIGKILL');
  await ended;
}
