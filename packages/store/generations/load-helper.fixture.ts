import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { contentHash } from '../content-hash';
import { beginLoad, openStore } from '../open-store';
import { chain } from './chain.fixture';

/** An empty folder that goes when the test ends. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'stemma-store-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** Loads a chain of this many works on top of what is there. */
export async function loadChain(url: string, size: number): Promise<void> {
  const load = await beginLoad(url);
  try {
    for (const batch of chain(size)) await load.store.write(batch);
  } catch (error) {
    await load.abort();
    throw error;
  }
  await load.commit();
}

/** What a reader sees now. */
export async function seen(url: string) {
  const store = await openStore(url);
  try {
    const { rows } = await store.read('MATCH (n:Work) RETURN count(n)');
    const { generation } = await store.info();
    return { works: rows[0]?.[0], generation, hash: await contentHash(store) };
  } finally {
    await store.close();
  }
}
