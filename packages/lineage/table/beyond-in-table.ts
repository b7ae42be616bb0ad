import type { Direction, Traceable } from '@stemma/model';
import type { WorkTable } from '@stemma/store';
import { linksOfTable } from './links-of-table';
import { partOf } from './part';

/** For each of some works the works one step away that are not among them; those without any are left out. */
export function beyondInTable(
  table: WorkTable,
  ids: readonly string[],
  direction: Direction,
  relations: readonly Traceable[],
): ReadonlyMap<string, number> {
  const inside = partOf(table, ids);
  const linksOf = linksOfTable(table, direction, relations);
  const found = new Map<string, number>();
  for (const work of inside.works) {
    const outside = new Set<number>();
    linksOf(work, (_, far) => {
      if (!inside.has(far)) outside.add(far);
    });
    if (outside.size > 0) found.set(table.works.at(work), outside.size);
  }
  return found;
}
