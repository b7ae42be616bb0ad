import type { WorkTable } from '@stemma/store';

/** Some or all works of a table, by their numbers. */
export interface Part {
  readonly works: Uint32Array;
  readonly has: (work: number) => boolean;
}

const wholes = new WeakMap<WorkTable, Part>();

/** All works of a table: one object a table, so that what is counted over all of them is counted once. */
export function wholePart(table: WorkTable): Part {
  const known = wholes.get(table);
  if (known) return known;
  const works = new Uint32Array(table.works.size);
  for (let work = 0; work < works.length; work++) works[work] = work;
  const whole = { works, has: () => true };
  wholes.set(table, whole);
  return whole;
}

/** The works of these ids; ids that are not in the table are passed over. */
export function partOf({ works }: WorkTable, ids: Iterable<string>): Part {
  const inside = new Set<number>();
  for (const id of ids) {
    const work = works.indexOf(id);
    if (work >= 0) inside.add(work);
  }
  return { works: Uint32Array.from(inside), has: (work) => inside.has(work) };
}

/** The relations of all `BUILDS_ON` that join a work to another of the part, one bit each. */
export function relationsOf(table: WorkTable, part: Part): Map<number, number> {
  const found = new Map<number, number>();
  for (const { from, to, relation } of linksIn(table, part))
    for (const end of [from, to]) found.set(end, (found.get(end) ?? 0) | (1 << relation));
  return found;
}

/** The `BUILDS_ON` between works of the part, by numbers. */
export function* linksIn({ buildsOn: { from, to, relation } }: WorkTable, part: Part) {
  for (let i = 0; i < from.length; i++) {
    const link = { from: from[i] ?? 0, to: to[i] ?? 0, relation: relation[i] ?? 0 };
    if (part.has(link.from) && part.has(link.to)) yield link;
  }
}
