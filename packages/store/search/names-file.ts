import { NODE_LABELS, type NodeLabel } from '@stemma/model';
import type { GraphStore } from '../port';
import type { ByteSink } from '../work-table/byte-sink';
import { decodeColumns } from '../work-table/column-file';
import { ColumnWriter } from '../work-table/column-writer';
import type { Weights } from '../work-table/write-work-table';
import type { NameColumns } from './name-columns';
import { readNamesOf } from './read-names';

type Store = Pick<GraphStore, 'read'>;

/** First bytes of a file of this form. */
const MARK = 'STEMMA NAMES 1\n';

/** The words in the names of all nodes. */
export type Names = Readonly<Record<NodeLabel, NameColumns>>;

/**
 * Writes the names of all nodes label by label: those of one stand in memory at a time.
 * @throws StoreError as `read`; what the sink throws.
 */
export async function writeNames(store: Store, weights: Weights, sink: ByteSink): Promise<void> {
  const file = await ColumnWriter.begin(MARK, sink);
  const outline: Partial<Record<NodeLabel, unknown>> = {};
  for (const label of NODE_LABELS)
    outline[label] = await file.place(await readNamesOf(store, label, weights[label]));
  await file.end(outline);
}

/** @throws SyntaxError for bytes that `writeNames` did not write. */
export function decodeNames(file: Buffer): Names {
  return decodeColumns(MARK, file) as Names;
}
