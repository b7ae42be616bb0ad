import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { storeContract } from '../contract/store-contract';
import { beginLoad } from '../open-store';

storeContract('grafeo in memory', async () => {
  const load = await beginLoad('grafeo::memory:');
  return { store: load.store, close: () => load.abort() };
});

storeContract('grafeo in a folder', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'stemma-store-'));
  const load = await beginLoad(`grafeo:${folder}`);
  return {
    store: load.store,
    async close() {
      await load.abort();
      await rm(folder, { recursive: true });
    },
  };
});
