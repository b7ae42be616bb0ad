import type { PathWays } from './path-ways';

/** The first `limit` ways from `a` to `b`, in the order of their ids, work by work. */
export function pathsInOrder({ next }: PathWays, a: string, b: string, limit: number): string[][] {
  const paths: string[][] = [];
  const open: string[][] = [[a]];
  for (let path = open.pop(); path && paths.length < limit; path = open.pop()) {
    const end = path.at(-1) ?? a;
    if (end === b) paths.push(path);
    else for (const id of (next.get(end) ?? []).toReversed()) open.push([...path, id]);
  }
  return paths;
}
