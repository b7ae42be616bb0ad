import type { WorkTable } from '@stemma/store';

/** What single questions of a reader find in the table of works. */
export function* idsOfTable({ works }: WorkTable): Generator<string> {
  for (let work = 0; work < works.size; work++) yield works.at(work);
}

/** The numbers of a column for works by id; 0 for what is no work. */
export function countedInTable(
  { works }: WorkTable,
  ids: readonly string[],
  column: Uint32Array,
): Record<string, number> {
  return Object.fromEntries(ids.map((id) => [id, column[works.indexOf(id)] ?? 0]));
}

/** The first organisation of each of these works that has any; ids stand in order in the table. */
export function laboratoriesInTable(
  { works, touching: { organisation } }: WorkTable,
  ids: readonly string[],
): ReadonlyMap<string, string> {
  const { starts, values } = organisation;
  const first = new Map<string, string>();
  for (const id of ids) {
    const work = works.indexOf(id);
    const own = work < 0 ? undefined : values.subarray(starts[work], starts[work + 1]);
    if (own && own.length > 0) first.set(id, organisation.ids.at(Math.min(...own)));
  }
  return first;
}

/** Works that have an identifier beside their id. */
export function identifiedInTable({ works, identifiers }: WorkTable, identifier: string): string[] {
  const owners = [...identifiers.texts.all(identifier)].map((index) => identifiers.owners[index] ?? 0);
  return [...new Set(owners)].map((work) => works.at(work));
}

/** Ids of the works that touch any of these authors, organisations, years, topics or sources. */
export function touchingInTable({ works, touching }: WorkTable, ids: readonly string[]): string[] {
  const found = new Set<number>();
  for (const { ids: all, starts, values } of Object.values(touching)) {
    const numbers = ids.map((id) => all.indexOf(id)).filter((number) => number >= 0);
    if (numbers.length === 0) continue;
    const isWanted = new Uint8Array(all.size);
    for (const number of numbers) isWanted[number] = 1;
    for (let work = 0; work < works.size; work++) {
      const end = starts[work + 1] ?? 0;
      for (let at = starts[work] ?? 0; at < end; at++) if (isWanted[values[at] ?? 0] === 1) found.add(work);
    }
  }
  return [...found].map((work) => works.at(work));
}

const counted = new WeakMap<WorkTable, readonly Uint32Array[]>();

/** Number of works that touch each of these authors, organisations, years, topics or sources. */
export function touchedInTable(table: WorkTable, ids: readonly string[]): Record<string, number> {
  const columns = Object.values(table.touching);
  let counts = counted.get(table);
  if (!counts) {
    counts = columns.map(({ ids: all, values }) => {
      const touching = new Uint32Array(all.size);
      for (const value of values) touching[value] = (touching[value] ?? 0) + 1;
      return touching;
    });
    counted.set(table, counts);
  }
  return Object.fromEntries(
    ids.map((id) => [
      id,
      columns.reduce((sum, { ids: all }, index) => sum + (counts[index]?.[all.indexOf(id)] ?? 0), 0),
    ]),
  );
}
