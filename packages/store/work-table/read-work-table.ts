import type { GraphStore } from '../port';
import { BytesInMemory } from './byte-sink';
import { columnsInMemory } from './column-source';
import { readColumns } from './read-columns';
import type { WorkTable } from './work-table';
import { MARK } from './work-table-file';
import { type Weights, writeWorkTable } from './write-work-table';

/** Reads the table of all works from a store: linear in the graph, some 20 s for a million works. @throws StoreError as `read`. */
export async function readWorkTable(store: Pick<GraphStore, 'read'>): Promise<WorkTable> {
  return (await readWeighedTable(store)).table;
}

/** As `readWorkTable`, with the weights that the table tells. */
export async function readWeighedTable(
  store: Pick<GraphStore, 'read'>,
): Promise<{ readonly table: WorkTable; readonly weights: Weights }> {
  const bytes = new BytesInMemory();
  const weights = await writeWorkTable(store, bytes);
  return { table: (await readColumns(MARK, columnsInMemory(bytes.whole()))) as WorkTable, weights };
}
