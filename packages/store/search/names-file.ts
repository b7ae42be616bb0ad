import type { NodeLabel } from '@stemma/model';
import { decodeColumns, encodeColumns } from '../work-table/column-file';
import type { NameColumns } from './name-columns';

/** First bytes of a file of this form. */
const MARK = 'STEMMA NAMES 1\n';

/** The words in the names of all nodes. */
export type Names = Readonly<Record<NodeLabel, NameColumns>>;

export function encodeNames(names: Names): Uint8Array[] {
  return encodeColumns(MARK, names);
}

/** @throws SyntaxError for bytes that `encodeNames` did not make. */
export function decodeNames(file: Buffer): Names {
  return decodeColumns(MARK, file) as Names;
}
