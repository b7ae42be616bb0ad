import type { Subgraph } from '@stemma/model';
import { beginLoad } from '@stemma/store';
import type { GraphReader } from '../graph-reader';
import { storeReader } from '../readers/store-reader';

/** Asks a question of a graph that stands in a real store in memory. */
export async function onStore<T>(graph: Subgraph, question: (reader: GraphReader) => Promise<T>): Promise<T> {
  const session = await beginLoad('grafeo::memory:');
  try {
    await session.store.write({ nodes: graph.nodes, relationships: graph.relationships });
    return await question(storeReader(session.store));
  } finally {
    await session.abort();
  }
}
