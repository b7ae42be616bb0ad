import type { Element, ElementContent } from 'hast';
import type { Cell, Row, Table } from './block';
import type { Run } from './run';

/** A cell may say that it fills this many columns or rows; more is a slip of the pen. */
const MOST_SPAN = 1000;

type RunsOf = (nodes: readonly ElementContent[], shift: number) => Run[];

/** An HTML table with every cell in its column: cells that span several rows or columns are repeated. */
export function htmlTable(table: Element, shift: number, runsOf: RunsOf): Table {
  let waiting: { cell: Cell; rows: number }[] = [];
  let group: Element | undefined;
  const rows = rowsOf(table).map(({ row, parent }) => {
    if (group !== parent) waiting = [];
    group = parent;
    const cells: Cell[] = [];
    const fill = () => {
      for (let held = waiting[cells.length]; held && held.rows > 0; held = waiting[cells.length]) {
        held.rows--;
        cells.push(held.cell);
      }
    };
    for (const element of cellsOf(row)) {
      fill();
      const cell: Cell = { runs: runsOf(element.children, shift) };
      for (let column = spanOf(element, 'colSpan'); column > 0; column--) {
        waiting[cells.length] = { cell, rows: spanOf(element, 'rowSpan') - 1 };
        cells.push(cell);
      }
    }
    fill();
    return { row, cells, isHeader: cellsOf(row).some(({ tagName }) => tagName === 'th') };
  });
  const header = rows.find(({ isHeader }) => isHeader);
  const body = rows.filter((row) => row !== header && row.cells.length > 0);
  return {
    type: 'table',
    header: header?.cells ?? [],
    rows: body.map(({ row, cells }): Row => ({ cells, ...placeOf(row, shift) })),
    ...placeOf(table, shift),
  };
}

/** The rows with the group that each is in: no cell reaches beyond its group (HTML, 4.9.12 "Forming a table"). */
function rowsOf(parent: Element): { row: Element; parent: Element }[] {
  return parent.children.flatMap((child) => {
    if (child.type !== 'element') return [];
    if (child.tagName === 'tr') return [{ row: child, parent }];
    return ['thead', 'tbody', 'tfoot'].includes(child.tagName) ? rowsOf(child) : [];
  });
}

function cellsOf(row: Element): Element[] {
  return row.children.filter(
    (child): child is Element => child.type === 'element' && ['td', 'th'].includes(child.tagName),
  );
}

function spanOf({ properties }: Element, name: 'colSpan' | 'rowSpan'): number {
  const span = Number(properties[name] ?? 1);
  return Number.isInteger(span) && span >= 1 ? Math.min(span, MOST_SPAN) : 1;
}

function placeOf(element: Element, shift: number): { line: number; column: number } {
  const start = element.position?.start;
  return { line: (start?.line ?? 1) + shift, column: start?.column ?? 1 };
}
