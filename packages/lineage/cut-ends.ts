import { byCodePoint, type Direction, type Traceable } from '@stemma/model';
import type { GraphAnswer } from './answers';
import type { GraphReader } from './graph-reader';
import { beyondInTable } from './table/beyond-in-table';

/**
 * Direct parents and children of works in a picture that do not stand in it, along the relations that
 * are traced: what one expansion adds. Works without any are left out.
 */
export async function cutEnds(
  reader: GraphReader,
  ids: readonly string[],
  relations: readonly Traceable[],
): Promise<GraphAnswer['more']> {
  const table = await reader.table();
  const count = (direction: Direction) =>
    table ? beyondInTable(table, ids, direction, relations) : beyond(reader, ids, direction, relations);
  const [back, on] = [await count('back'), await count('on')];
  const works = [...new Set([...back.keys(), ...on.keys()])].sort(byCodePoint);
  return Object.fromEntries(works.map((id) => [id, { back: back.get(id) ?? 0, on: on.get(id) ?? 0 }]));
}

async function beyond(
  reader: GraphReader,
  ids: readonly string[],
  direction: Direction,
  relations: readonly Traceable[],
): Promise<ReadonlyMap<string, number>> {
  const inside = new Set(ids);
  const outside = new Map<string, Set<string>>();
  for (const { from, to } of await reader.level(ids, direction, relations)) {
    const [near, far] = direction === 'back' ? [from, to] : [to, from];
    if (inside.has(far)) continue;
    const works = outside.get(near);
    if (works) works.add(far);
    else outside.set(near, new Set([far]));
  }
  return new Map([...outside].map(([id, works]) => [id, works.size]));
}
