import type { Direction, Traceable } from '@stemma/model';
import type { WorkTable } from '@stemma/store';
import type { LevelLink } from '../graph-reader';

type Lists = WorkTable['cites'];
/** Gives each link that leaves a work one step: its type, and the number of the work at its other end. */
export type LinksOfWork = (work: number, visit: (type: LevelLink['type'], far: number) => void) => void;

/** The links of a table that tracing follows, as `GraphReader.level` says. */
export function linksOfTable(
  table: WorkTable,
  direction: Direction,
  relations: readonly Traceable[],
): LinksOfWork {
  const { buildsOn } = table;
  const isBack = direction === 'back';
  const traced = buildsOn.relations.map((relation) => relations.includes(relation));
  const far = isBack ? buildsOn.to : buildsOn.from;
  const links = traced.includes(true) ? linksAt(table, direction) : undefined;
  const towards = (lists: Lists) => (isBack ? lists : reversed(lists));
  const citations = relations.includes('cites') ? towards(table.cites) : undefined;
  const introductions = towards(table.introducedIn);
  return (work, visit) => {
    eachOf(links, work, (link) => {
      if (traced[buildsOn.relation[link] ?? -1] && buildsOn.disputed[link] === 0)
        visit('BUILDS_ON', far[link] ?? 0);
    });
    eachOf(citations, work, (other) => visit('CITES', other));
    eachOf(introductions, work, (other) => visit('INTRODUCED_IN', other));
  };
}

function eachOf(lists: Lists | undefined, work: number, visit: (value: number) => void): void {
  if (!lists) return;
  const end = lists.starts[work + 1] ?? 0;
  for (let at = lists.starts[work] ?? 0; at < end; at++) visit(lists.values[at] ?? 0);
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
