import { create } from 'zustand';
import type { Sorting } from './sort-entries';

/** How many rows of a group stand at first. */
export const FIRST_ROWS = 20;

interface TableState {
  readonly sorting: Sorting;
  /** Keys of rows that are opened to their parents. */
  readonly opened: ReadonlySet<string>;
  /** Depths of the groups that show all their rows. */
  readonly whole: ReadonlySet<number | undefined>;
}

/** What is opened and sorted in the table; it lives as long as the page, not in the link. */
export const useTableState = create<TableState>(() => ({
  sorting: { by: 'date', descending: true },
  opened: new Set(),
  whole: new Set(),
}));

export function setOpened(key: string, open: boolean): void {
  useTableState.setState(({ opened }) => {
    const next = new Set(opened);
    if (open) next.add(key);
    else next.delete(key);
    return { opened: next };
  });
}

export function showWhole(depth: number | undefined): void {
  useTableState.setState(({ whole }) => ({ whole: new Set([...whole, depth]) }));
}

/** Sorts by a column; a second time the other way round. */
export function sortBy(by: Sorting['by']): void {
  useTableState.setState(({ sorting }) => ({
    sorting: { by, descending: sorting.by === by ? !sorting.descending : by === 'date' },
  }));
}
