import type { GraphStore, WriteBatch } from '@stemma/store';
import { type Changes, sizeOf } from './difference';
import type { Progress } from './progress';
import type { RecordKeeper } from './record-keeper';

const NODES_A_BATCH = 10_000;
const RELATIONSHIPS_A_BATCH = 20_000;

/**
 * Writes a difference into a store in pieces, ends before what joins them. What goes away goes last: where
 * a load is broken off in the midst of a graph, every record is still kept in some node.
 * @param keeper where the graph is one that is read.
 * @throws StoreError as `write`.
 */
export async function apply(
  store: GraphStore,
  changes: Changes,
  progress: Progress,
  keeper?: RecordKeeper,
): Promise<void> {
  const { deleteRelationships, deleteNodes, added, replaced } = changes;
  const total = sizeOf(changes);
  let done = 0;
  const write = async (piece: WriteBatch, size: number) => {
    await store.write(piece);
    done += size;
    progress({ stage: 'write', done, total });
  };
  for (const nodes of pieces(added.nodes, NODES_A_BATCH)) await write({ nodes, isNew: true }, nodes.length);
  for (const piece of pieces(replaced.nodes, NODES_A_BATCH))
    await write({ nodes: keeper ? await keeper.keeping(piece) : piece }, piece.length);
  for (const relationships of pieces(added.relationships, RELATIONSHIPS_A_BATCH))
    await write({ relationships, isNew: true }, relationships.length);
  for (const relationships of pieces(replaced.relationships, RELATIONSHIPS_A_BATCH))
    await write({ relationships }, relationships.length);
  if (deleteRelationships.length + deleteNodes.length > 0)
    await write({ deleteRelationships, deleteNodes }, deleteRelationships.length + deleteNodes.length);
  await keeper?.release();
}

function* pieces<T>(all: readonly T[], size: number): Generator<readonly T[]> {
  for (let start = 0; start < all.length; start += size) yield all.slice(start, start + size);
}
