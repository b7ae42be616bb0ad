import type { WorkNode } from '@stemma/model';
import type { Scene, SceneLink } from '../page/scene';

/** Works of one step of a lineage; `depth` is absent where nothing is traced. */
export interface TableGroup {
  readonly depth?: number;
  readonly entries: readonly TableEntry[];
}

/** A work with the links that bring it into its group. */
export interface TableEntry {
  readonly work: WorkNode;
  readonly links: readonly SceneLink[];
}

/** The works in reading order: the work itself, one step back, one step on, two steps back … */
export function tableGroups(scene: Scene, hide: boolean): TableGroup[] {
  const { answer, works, outside } = scene;
  const shown = (id: string) => works.has(id) && !(hide && outside.has(id));
  const depths = new Map<string, number>();
  for (const { depth, ids } of answer.levels) for (const id of ids) depths.set(id, depth);
  for (const id of answer.focus) depths.set(id, 0);
  if (depths.size === 0) return [group(undefined, [...works.keys()].filter(shown), scene, depths)];

  const order = [...new Set(depths.values())].sort((a, b) => Math.abs(a) - Math.abs(b) || a - b);
  const at = (depth: number) => [...depths.keys()].filter((id) => depths.get(id) === depth && shown(id));
  const groups = order
    .map((depth) => group(depth, at(depth), scene, depths))
    .filter(({ entries }) => entries.length > 0);
  const rest = [...works.keys()].filter((id) => shown(id) && !depths.has(id));
  return rest.length === 0 ? groups : [...groups, group(undefined, rest, scene, depths)];
}

function group(
  depth: number | undefined,
  ids: readonly string[],
  scene: Scene,
  depths: ReadonlyMap<string, number>,
): TableGroup {
  const entries = ids.flatMap((id) => {
    const work = scene.works.get(id);
    return work ? [{ work, links: linksInto(id, depth, scene, depths) }] : [];
  });
  return { depth, entries };
}

/** The links that join a work to the step before it, seen from the focus. */
function linksInto(
  id: string,
  depth: number | undefined,
  { links }: Scene,
  depths: ReadonlyMap<string, number>,
): SceneLink[] {
  if (depth === undefined || depth === 0) return [];
  const nearer = depth - Math.sign(depth);
  const [here, there] = depth < 0 ? (['to', 'from'] as const) : (['from', 'to'] as const);
  const own = links.filter((link) => link[here] === id);
  const ofType = (type: SceneLink['type'], at: number) =>
    own.filter((link) => link.type === type && depths.get(link[there]) === at);
  // A paper stands at the depth of what it introduces.
  const all = [ofType('builds-on', nearer), ofType('introduced-in', depth), ofType('cites', nearer)];
  return all.find((links) => links.length > 0) ?? [];
}
