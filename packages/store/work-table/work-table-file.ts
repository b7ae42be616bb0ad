import { decodeColumns, hasMark } from './column-file';
import type { WorkTable } from './work-table';

/** First bytes of a file of this form, and of any earlier or later one. */
export const MARK = 'STEMMA WORK TABLE 3\n';
const ANY_MARK = 'STEMMA WORK TABLE ';

/** `undefined` for a table of another form. @throws SyntaxError for bytes that are no table. */
export function decodeWorkTable(file: Buffer): WorkTable | undefined {
  if (hasMark(ANY_MARK, file) && !hasMark(MARK, file)) return undefined;
  return decodeColumns(MARK, file) as WorkTable;
}
