import type { Cell, Row } from './block';
import { cleanTitle } from './clean-title';
import type { ColumnRole } from './column-role';
import { partsOf } from './parts';
import { isTitle } from './plain-title';
import { textOf } from './run';

/** The column with the titles; `undefined` where every cell holds its own item. */
export function titleColumn(rows: readonly Row[], roles: readonly ColumnRole[]): number | undefined {
  const width = Math.max(0, ...rows.slice(0, 200).map(({ cells }) => cells.length));
  const share = (column: number, test: (cell: Cell) => boolean) => {
    const cells = rows.flatMap(({ cells }) => cells[column] ?? []).filter(({ runs }) => textOf(runs) !== '');
    return cells.length === 0 ? 0 : cells.filter(test).length / cells.length;
  };
  const linked = (cell: Cell) => partsOf(cell.runs).some(({ role }) => role === 'title');
  const worded = (cell: Cell) => isTitle(cleanTitle(textOf(cell.runs)));
  for (const role of ['title', 'name'] as const) {
    const named = roles.flatMap((one, column) => (one === role ? [column] : []));
    const best =
      named.find((column) => share(column, linked) > 0.3) ??
      named.find((column) => share(column, worded) > 0.5);
    if (best !== undefined) return best;
  }
  const columns = Array.from({ length: width }, (_, column) => column).filter(
    (column) => !isAbout(roles[column]),
  );
  const withLinks = columns.filter((column) => share(column, linked) > 0.5);
  if (withLinks.length > 1 && withLinks.length * 2 > width && roles.every((role) => role === 'other'))
    return undefined;
  return withLinks[0] ?? columns.find((column) => share(column, worded) > 0.5) ?? 0;
}

function isAbout(role: ColumnRole | undefined): boolean {
  return role !== undefined && role !== 'other' && role !== 'title' && role !== 'name';
}
