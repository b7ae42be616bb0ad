import type { Cell, Row, Table } from './block';
import { cleanTitle, withoutYear } from './clean-title';
import type { Collected } from './collected';
import { type ColumnRole, columnRole } from './column-role';
import { type Draft, newDraft } from './draft';
import { isPaperLink } from './paper-link';
import { partsOf } from './parts';
import { isTitle } from './plain-title';
import { readUnit } from './read-unit';
import { type Run, textOf } from './run';
import { isNameLike } from './short-name';
import { statedDate } from './stated-date';
import { styledTitle } from './styled-title';
import { addCell, hintOf } from './table-cell';
import { takeDrafts } from './take-drafts';
import { titleColumn } from './title-column';
import type { Unit } from './unit';

const LONGEST_TITLE = 160;

/** Reads the rows of a table as items: one a row, or one a cell where the cells are a grid of items. */
export function readTable(table: Table, section: readonly string[], out: Collected): void {
  const headings = table.header.map(({ runs }) => textOf(runs));
  const roles = headings.map(columnRole);
  const first = headingRow(table, roles);
  const rows = first ? [first, ...table.rows] : table.rows;
  const column = titleColumn(rows, first ? [] : roles);
  for (const row of rows) {
    if (column === undefined) grid(row, section, out);
    else readRow(row, column, roles, headings, section, out);
  }
}

/** A header that holds items is a row; people lay out grids so. */
function headingRow({ header, line, column }: Table, roles: readonly ColumnRole[]): Row | undefined {
  const hasItems =
    roles.every((role) => role === 'other') &&
    header.some(({ runs }) => readUnit(runs, 'cell').drafts.length > 0);
  return hasItems ? { cells: header, line, column } : undefined;
}

function grid(row: Row, section: readonly string[], out: Collected): void {
  for (const { runs } of row.cells) {
    const unit = readUnit(runs, 'cell');
    takeDrafts(unit, runs, section, out);
    out.addUntitled(unit.loose, runs, section);
  }
}

function readRow(
  row: Row,
  column: number,
  roles: readonly ColumnRole[],
  headings: readonly string[],
  section: readonly string[],
  out: Collected,
): void {
  const cell = row.cells[column];
  const unit = readUnit(cell?.runs ?? [], 'cell');
  const others = row.cells.map((one, index) => ({
    ...one,
    index,
    unit: index === column || one === cell ? undefined : readUnit(one.runs, 'cell'),
  }));
  const draft = unit.drafts[0] ?? wordedDraft(row, cell, unit, others, roles);
  for (const { unit: other, runs } of others) {
    const papers =
      other?.drafts.filter(({ links }) =>
        links.some(({ role, address }) => role === 'main' && isPaperLink({ address })),
      ) ?? [];
    const own = draft ? papers : (other?.drafts ?? []).filter(({ links }) => links.length > 0);
    if (own.length > 0 && other) takeDrafts({ ...other, drafts: own }, runs, section, out);
    if (!draft && other) out.addUntitled(other.loose, runs, section);
  }
  if (!draft) {
    out.addUntitled(unit.loose, cell?.runs ?? [], section);
    return;
  }
  if (unit.drafts.length > 0)
    takeDrafts({ ...unit, drafts: unit.drafts.slice(1) }, cell?.runs ?? [], section, out);
  for (const { index, unit: other, runs } of others)
    if (other) addCell(draft, roles[index] ?? 'other', headings[index] ?? '', other, textOf(runs));
  draft.hints.push(...(headings[column] ? [hintOf(headings[column])] : []));
  if (!out.isApart || draft.links.some(isPaperLink))
    out.add({ ...draft, line: row.line, column: row.column }, section);
}

/** A row whose title is no link is an item if a column of links leads to it. */
function wordedDraft(
  row: Row,
  cell: Cell | undefined,
  unit: Unit,
  others: readonly { unit?: Unit; index: number }[],
  roles: readonly ColumnRole[],
): Draft | undefined {
  const title = withoutYear(titleIn(cell?.runs ?? []));
  const hasLink = others.some(
    ({ unit: other, index }) =>
      other !== undefined && (other.loose.length > 0 || (roles[index] === 'link' && other.drafts.length > 0)),
  );
  if (!isTitle(title) || (!hasLink && unit.loose.length === 0)) return undefined;
  const draft = newDraft(title, row);
  draft.links.push(...unit.loose);
  draft.stated = statedDate(/[（(]([^（()）]+)[)）]\s*$/u.exec(textOf(cell?.runs ?? []))?.[1] ?? '');
  if (isNameLike(title)) draft.name = title;
  return draft;
}

/** What is set apart in a cell, else its words; of a long description what stands before the first gap. */
function titleIn(runs: readonly Run[]): string {
  const words = runs.filter((run) => run.kind !== 'link');
  const styled = styledTitle(partsOf(words));
  if (styled) return styled.title;
  const written = words.map((run) => (run.kind === 'break' ? '\n' : run.text)).join('');
  const whole = cleanTitle(written);
  return whole.length <= LONGEST_TITLE
    ? whole
    : cleanTitle(written.trim().split(/\s{2,}|\n| [-–—] |: /u)[0] ?? '');
}
