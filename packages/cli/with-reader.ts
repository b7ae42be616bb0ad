import { type GraphReader, storeReader } from '@stemma/lineage';
import { type GraphStore, openStore } from '@stemma/store';
import { CliError, EXIT } from './exit-code';
import { loadingInWords } from './output/loading-in-words';

/**
 * Runs a question on the graph of a store, opened for reading.
 * @throws CliError where the store is empty; StoreError where it cannot be opened.
 */
export async function withReader<T>(
  url: string,
  question: (reader: GraphReader, store: GraphStore) => Promise<T>,
): Promise<T> {
  const store = await openStore(url);
  try {
    const { generation, loading } = await store.info();
    if (generation === 0 && loading)
      throw new CliError(
        EXIT.storeUnreachable,
        `there is no graph in ${url} yet: ${loadingInWords(loading)}`,
      );
    if (generation === 0)
      throw new CliError(
        EXIT.storeUnreachable,
        `there is no graph in ${url} yet; load one, for instance with "stemma load --canon"`,
      );
    return await question(storeReader(store), store);
  } finally {
    await store.close();
  }
}
