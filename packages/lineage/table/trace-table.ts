import type { Direction, Traceable } from '@stemma/model';
import type { WorkTable } from '@stemma/store';
import { linksOfTable } from './links-of-table';

/**
 * As `trace`, in a table of works and by its numbers: nothing is read, and a name is made only of each work
 * that is met.
 * @param pause called before each level with the number of works met so far.
 */
export function traceTable(
  table: WorkTable,
  starts: readonly string[],
  direction: Direction,
  steps: number,
  relations: readonly Traceable[],
  pause: (works: number) => void,
): Map<string, number> {
  const { works } = table;
  const depths = new Map(starts.map((id) => [id, 0]));
  const isKnown = new Uint8Array(works.size);
  let met = new Set<number>();
  for (const id of starts) {
    const work = works.indexOf(id);
    if (work >= 0) met.add(work);
  }
  const linksOf = linksOfTable(table, direction, relations);
  const introductionsOf = linksOfTable(table, direction, []);
  for (let depth = 0; met.size > 0; depth++) {
    const frontier = Uint32Array.from(met)
      .filter((work) => isKnown[work] === 0)
      .sort();
    met = new Set();
    const keep = (work: number) => {
      isKnown[work] = 1;
      depths.set(works.at(work), depth);
    };
    for (const work of frontier) keep(work);
    for (let open: ArrayLike<number> & Iterable<number> = frontier; open.length > 0; ) {
      pause(depths.size + met.size);
      const free: number[] = [];
      for (const work of open)
        (depth < steps ? linksOf : introductionsOf)(work, (type, far) => {
          if (isKnown[far] === 1) return;
          if (type !== 'INTRODUCED_IN') met.add(far);
          else {
            keep(far);
            free.push(far);
          }
        });
      open = free;
    }
    pause(depths.size + met.size);
  }
  return depths;
}
