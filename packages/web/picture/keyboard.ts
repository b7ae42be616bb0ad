import type { PictureLink } from './picture-props';
import type { LayoutPoint } from './stage/sigma-stage';

/**
 * The work that an arrow key leads to from another: left to a parent and right to a child, the nearest
 * in height; up and down to the next work that way, whatever joins them.
 */
export function neighbourByKey(
  key: string,
  from: string,
  at: ReadonlyMap<string, LayoutPoint>,
  links: readonly PictureLink[],
): string | undefined {
  const here = at.get(from);
  if (!here) return undefined;
  if (key === 'ArrowLeft' || key === 'ArrowRight') {
    const joined = links
      .filter((link) => (key === 'ArrowLeft' ? link.from : link.to) === from)
      .map((link) => (key === 'ArrowLeft' ? link.to : link.from));
    return nearest(joined, at, ({ x, y }) => Math.abs(y - here.y) * 2 + Math.abs(x - here.x));
  }
  if (key !== 'ArrowUp' && key !== 'ArrowDown') return undefined;
  const way = key === 'ArrowUp' ? -1 : 1;
  const beyond = [...at.keys()].filter((id) => ((at.get(id)?.y ?? here.y) - here.y) * way > 1);
  return nearest(beyond, at, ({ x, y }) => Math.abs(y - here.y) + Math.abs(x - here.x) * 0.6);
}

function nearest(
  ids: readonly string[],
  at: ReadonlyMap<string, LayoutPoint>,
  cost: (point: LayoutPoint) => number,
): string | undefined {
  let best: { id: string; cost: number } | undefined;
  for (const id of ids) {
    const point = at.get(id);
    if (!point) continue;
    const own = cost(point);
    if (!best || own < best.cost || (own === best.cost && id < best.id)) best = { id, cost: own };
  }
  return best?.id;
}
