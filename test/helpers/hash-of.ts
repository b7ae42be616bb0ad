import { contentHash, openStore } from '@stemma/store';

/** The content hash of the graph that a store holds. */
export async function hashOf(url: string): Promise<string> {
  const store = await openStore(url);
  try {
    return await contentHash(store);
  } finally {
    await store.close();
  }
}
