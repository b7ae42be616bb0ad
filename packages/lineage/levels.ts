import { byCodePoint } from '@stemma/model';
import type { Level } from './answers';

/** Works by depth, from the most negative on, ids in order; works without a depth stand in no level. */
export function levelsOf(depths: ReadonlyMap<string, number | undefined>): Level[] {
  const levels = new Map<number, string[]>();
  for (const [id, depth] of depths) {
    if (depth === undefined) continue;
    const ids = levels.get(depth);
    if (ids) ids.push(id);
    else levels.set(depth, [id]);
  }
  return [...levels].sort(([a], [b]) => a - b).map(([depth, ids]) => ({ depth, ids: ids.sort(byCodePoint) }));
}
