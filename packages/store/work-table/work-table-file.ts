import type { ColumnSource } from './column-source';
import { openForm } from './read-columns';
import type { WorkTable } from './work-table';

/** First bytes of a file of this form, and of any earlier or later one. */
export const MARK = 'STEMMA WORK TABLE 4\n';
const ANY_MARK = 'STEMMA WORK TABLE ';

/** `undefined` for a table of another form. @throws SyntaxError for bytes that are no table; what the source throws. */
export async function workTableOf(source: ColumnSource): Promise<WorkTable | undefined> {
  const file = await openForm(ANY_MARK, MARK, source);
  return (await file?.read(file.outline)) as WorkTable | undefined;
}
