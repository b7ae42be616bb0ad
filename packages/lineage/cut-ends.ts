import { byCodePoint, type Direction, type Traceable } from '@stemma/model';
import type { GraphAnswer } from './answers';
import type { GraphReader } from './graph-reader';

/**
 * Direct parents and children of works in a picture that do not stand in it, along the relations that
 * are traced: what one expansion adds. Works without any are left out.
 */
export async function cutEnds(
  reader: GraphReader,
  ids: readonly string[],
  relations: readonly Traceable[],
): Promise<GraphAnswer['more']> {
  const back = await beyond(reader, ids, 'back', relations);
  const on = await beyond(reader, ids, 'on', relations);
  const works = [...new Set([...back.keys(), ...on.keys()])].sort(byCodePoint);
  return Object.fromEntries(
    works.map((id) => [id, { back: back.get(id)?.size ?? 0, on: on.get(id)?.size ?? 0 }]),
  );
}

async function beyond(
  reader: GraphReader,
  ids: readonly string[],
  direction: Direction,
  relations: readonly Traceable[],
): Promise<Map<string, Set<string>>> {
  const inside = new Set(ids);
  const outside = new Map<string, Set<string>>();
  for (const { from, to } of await reader.level(ids, direction, relations)) {
    const [near, far] = direction === 'back' ? [from, to] : [to, from];
    if (inside.has(far)) continue;
    const works = outside.get(near);
    if (works) works.add(far);
    else outside.set(near, new Set([far]));
  }
  return outside;
}
