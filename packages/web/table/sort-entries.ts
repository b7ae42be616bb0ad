import { byCodePoint } from '@stemma/model';
import type { TableEntry } from './table-groups';

export type SortColumn = 'work' | 'date' | 'organisation';
export interface Sorting {
  readonly by: SortColumn;
  readonly descending: boolean;
}

/** Entries by a column, then by id; works without a date or a laboratory stand last either way. */
export function sortEntries(
  entries: readonly TableEntry[],
  { by, descending }: Sorting,
  organisation: (id: string) => string,
): TableEntry[] {
  const text = ({ work }: TableEntry) =>
    by === 'work'
      ? work.properties.name.toLowerCase()
      : by === 'date'
        ? (work.properties.date ?? '')
        : organisation(work.id);
  return entries.toSorted((a, b) => {
    const x = text(a);
    const y = text(b);
    if (x === '' || y === '') return Number(x === '') - Number(y === '') || byCodePoint(a.work.id, b.work.id);
    return (descending ? byCodePoint(y, x) : byCodePoint(x, y)) || byCodePoint(a.work.id, b.work.id);
  });
}
