import type { Subgraph } from '@stemma/model';
import { beginLoad, readWorkTable } from '@stemma/store';
import type { GraphReader } from '../graph-reader';
import { storeReader } from '../readers/store-reader';

/** Asks a question of a graph that stands in a real store in memory; `withTable` also of the table of its works. */
export async function onStore<T>(
  graph: Subgraph,
  question: (reader: GraphReader) => Promise<T>,
  withTable = false,
): Promise<T> {
  const session = await beginLoad('grafeo::memory:');
  try {
    await session.store.write({ nodes: graph.nodes, relationships: graph.relationships });
    const table = withTable ? await readWorkTable(session.store) : undefined;
    return await question(storeReader(session.store, async () => table));
  } finally {
    await session.abort();
  }
}
