import type { ColumnSource } from './column-source';
import { hasMark, readColumns } from './read-columns';
import type { WorkTable } from './work-table';

/** First bytes of a file of this form, and of any earlier or later one. */
export const MARK = 'STEMMA WORK TABLE 4\n';
const ANY_MARK = 'STEMMA WORK TABLE ';

/** `undefined` for a table of another form. @throws SyntaxError for bytes that are no table; what the source throws. */
export async function workTableOf(source: ColumnSource): Promise<WorkTable | undefined> {
  if ((await hasMark(ANY_MARK, source)) && !(await hasMark(MARK, source))) return undefined;
  return (await readColumns(MARK, source)) as WorkTable;
}
