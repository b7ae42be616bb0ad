import type { Row, Table } from './block';
import type { Collected } from './collected';
import { type ColumnRole, columnRole } from './column-role';
import type { Draft } from './draft';
import { isPaperLink } from './paper-link';
import { readUnit } from './read-unit';
import { textOf } from './run';
import { addCell, hintOf } from './table-cell';
import type { Field } from './table-field';
import { takeDrafts } from './take-drafts';
import { titleColumn } from './title-column';
import { wordedDraft } from './worded-row';

/** Reads the rows of a table as items: one a row, or one a cell where the cells are a grid of items. */
export function readTable(table: Table, section: readonly string[], out: Collected): void {
  const headings = table.header.map(({ runs }) => textOf(runs));
  const roles = headings.map(columnRole);
  const first = headingRow(table, roles);
  const rows = first ? [first, ...table.rows] : table.rows;
  const column = titleColumn(rows, first ? [] : roles);
  if (column === undefined) {
    for (const row of rows) readGrid(row, section, out);
    return;
  }
  const unlinked = rows.filter((row) => !readRow(row, column, fieldsOf(row, headings, roles), section, out));
  if (unlinked.length * 2 > rows.length) return;
  for (const row of unlinked) out.unclear(row.cells[column]?.runs ?? [], row);
}

/** A header that holds items is a row; people lay out grids so. */
function headingRow({ header, line, column }: Table, roles: readonly ColumnRole[]): Row | undefined {
  const hasItems =
    roles.every((role) => role === 'other') &&
    header.some(({ runs }) => readUnit(runs, 'cell').drafts.length > 0);
  return hasItems ? { cells: header, line, column } : undefined;
}

function readGrid(row: Row, section: readonly string[], out: Collected): void {
  for (const { runs } of row.cells) {
    const unit = readUnit(runs, 'cell');
    takeDrafts(unit, runs, section, out);
    out.addUntitled(unit.loose, runs, section);
  }
}

/** The cells of a row; one that spans several columns is read once. */
function fieldsOf({ cells }: Row, headings: readonly string[], roles: readonly ColumnRole[]): Field[] {
  return cells.map(({ runs }, index) => {
    const isAgain = index > 0 && cells[index - 1]?.runs === runs;
    const [heading = '', role = 'other'] = [headings[index], roles[index]];
    return { heading, role, runs, unit: readUnit(isAgain ? [] : runs, 'cell') };
  });
}

/** Reads one row; false where it holds no link. */
function readRow(
  row: Row,
  column: number,
  fields: readonly Field[],
  section: readonly string[],
  out: Collected,
): boolean {
  const own = fields[column];
  if (!own) return true;
  const others = fields.filter((field) => field !== own);
  const draft = own.unit.drafts[0] ?? wordedDraft(row, own, others);
  for (const field of others) takePapers(field, draft === undefined, section, out);
  if (!draft) {
    out.addUntitled(own.unit.loose, own.runs, section);
    const hasLinks = fields.some(({ unit }) => unit.drafts.length + unit.loose.length > 0);
    return hasLinks || textOf(own.runs) === '';
  }
  takeDrafts({ ...own.unit, drafts: own.unit.drafts.slice(1) }, own.runs, section, out);
  for (const field of others) addCell(draft, field);
  if (own.heading !== '') draft.hints.push(hintOf(own.heading));
  if (!out.isApart || draft.links.some(isPaperLink))
    out.add({ ...draft, line: row.line, column: row.column }, section);
  return true;
}

/** Papers with titles of their own are items wherever they stand; in a row without an item so is every title. */
function takePapers(
  { unit, runs }: Field,
  isAlone: boolean,
  section: readonly string[],
  out: Collected,
): void {
  const isPaper = ({ links }: Draft) => links.some((link) => link.role === 'main' && isPaperLink(link));
  const drafts = unit.drafts.filter((draft) => (isAlone ? draft.links.length > 0 : isPaper(draft)));
  takeDrafts({ ...unit, drafts }, runs, section, out);
  if (isAlone) out.addUntitled(unit.loose, runs, section);
}
