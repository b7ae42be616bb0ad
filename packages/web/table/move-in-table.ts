import { openPanel } from '../page/picture-actions';
import { go } from '../state/choice-store';
import { chooseWork } from '../state/chosen';
import { rowKey, type TableRow } from './table-rows';
import { setOpened } from './table-state';

/** The id of a row's element. */
export const rowElement = (key: string): string => `row ${key}`;

/**
 * The keys of a treegrid: up and down move, right opens or goes in, left closes or goes out, Enter
 * opens the panel, Space chooses. Keys inside a link or button of a row are theirs.
 */
export function moveInTable(
  event: React.KeyboardEvent,
  rows: readonly TableRow[],
  current: TableRow | undefined,
  focus: (key: string) => void,
): void {
  if (!current || !(event.target instanceof HTMLTableRowElement)) return;
  const at = rows.indexOf(current);
  const to = (row: TableRow | undefined) => {
    if (!row) return;
    focus(row.key);
    document.getElementById(rowElement(row.key))?.focus();
  };
  const moves = new Map<string, () => void>([
    ['ArrowDown', () => to(rows[at + 1])],
    ['ArrowUp', () => to(rows[at - 1])],
    ['Home', () => to(rows[0])],
    ['End', () => to(rows.at(-1))],
    [
      'ArrowRight',
      () => {
        if (current.expanded) to(rows[at + 1]);
        else if (current.expandable) setOpened(current.key, true);
      },
    ],
    [
      'ArrowLeft',
      () => {
        if (current.expanded) setOpened(current.key, false);
        else to(rows.find(({ key }) => key === rowKey(current.path.slice(0, -1))));
      },
    ],
    ['Enter', () => openPanel(current.work.id)],
    [' ', () => go(chooseWork(current.work.id, event.ctrlKey || event.metaKey || event.shiftKey))],
  ]);
  const move = moves.get(event.key);
  if (!move) return;
  event.preventDefault();
  move();
}
