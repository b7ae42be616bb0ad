import type { Direction, Traceable } from '@stemma/model';
import type { WorkTable } from '@stemma/store';
import type { LevelLink } from '../graph-reader';

type Lists = WorkTable['cites'];

/** As `GraphReader.level`, from the links that a table holds: works that are not in it have none. */
export function levelOfTable(
  table: WorkTable,
  frontier: readonly string[],
  direction: Direction,
  relations: readonly Traceable[],
): LevelLink[] {
  const { works, cites, introducedIn, buildsOn } = table;
  const found: LevelLink[] = [];
  const isBack = direction === 'back';
  const note = (type: LevelLink['type'], near: string, far: number) => {
    const other = works.at(far);
    found.push(isBack ? { type, from: near, to: other } : { type, from: other, to: near });
  };
  const traced = buildsOn.relations.map((relation) => relations.includes(relation));
  const far = isBack ? buildsOn.to : buildsOn.from;
  const links = relations.length > 0 ? linksAt(table, direction) : undefined;
  const citations = relations.includes('cites') ? (isBack ? cites : reversed(cites)) : undefined;
  const introductions = isBack ? introducedIn : reversed(introducedIn);
  for (const id of new Set(frontier)) {
    const work = works.indexOf(id);
    if (work < 0) continue;
    for (const link of valuesOf(links, work))
      if (traced[buildsOn.relation[link] ?? -1] && buildsOn.disputed[link] === 0)
        note('BUILDS_ON', id, far[link] ?? 0);
    for (const other of valuesOf(citations, work)) note('CITES', id, other);
    for (const other of valuesOf(introductions, work)) note('INTRODUCED_IN', id, other);
  }
  return found;
}

function valuesOf(lists: Lists | undefined, work: number): Uint32Array | readonly number[] {
  return lists ? lists.values.subarray(lists.starts[work], lists.starts[work + 1]) : [];
}

const reverses = new WeakMap<Lists, Lists>();

/** For each work those in whose list it stands; made once a list. */
function reversed(lists: Lists): Lists {
  const known = reverses.get(lists);
  if (known) return known;
  const { starts, values } = lists;
  const owners = new Uint32Array(values.length);
  for (let work = 0; work + 1 < starts.length; work++) owners.fill(work, starts[work], starts[work + 1]);
  const made = grouped(values, starts.length - 1, (index) => owners[index] ?? 0);
  reverses.set(lists, made);
  return made;
}

const ends = new WeakMap<WorkTable, Partial<Record<Direction, Lists>>>();

/** For each work its `BUILDS_ON` in a direction, by their places among all; made once a table. */
function linksAt(table: WorkTable, direction: Direction): Lists {
  const known = ends.get(table) ?? {};
  ends.set(table, known);
  const near = direction === 'back' ? table.buildsOn.from : table.buildsOn.to;
  known[direction] ??= grouped(near, table.works.size, (index) => index);
  return known[direction];
}

/** A list for each of `size` owners of what stands beside it. */
function grouped(owners: Uint32Array, size: number, valueAt: (index: number) => number): Lists {
  const starts = new Uint32Array(size + 1);
  for (const owner of owners) starts[owner + 1] = (starts[owner + 1] ?? 0) + 1;
  for (let i = 0; i < size; i++) starts[i + 1] = (starts[i + 1] ?? 0) + (starts[i] ?? 0);
  const next = starts.slice(0, size);
  const values = new Uint32Array(owners.length);
  owners.forEach((owner, index) => {
    const at = next[owner] ?? 0;
    values[at] = valueAt(index);
    next[owner] = at + 1;
  });
  return { starts, values };
}
