import { byCodePoint, type Traceable } from '@stemma/model';
import type { GraphReader } from './graph-reader';
import { shortestWays, type Ways } from './shortest-ways';
import type { TraceOptions } from './trace';

/** All shortest ways between two works, as a graph without circles. */
export interface PathWays {
  /** Steps of each way. */
  readonly length: number;
  /** True where the first work descends from the second one. */
  readonly isBack: boolean;
  /** Works on any of the ways, with their steps from the first work. */
  readonly steps: ReadonlyMap<string, number>;
  /** Works that follow a work on the way to the second one, by id. */
  readonly next: ReadonlyMap<string, readonly string[]>;
  /** Number of ways from each work to the second one. */
  readonly counts: ReadonlyMap<string, bigint>;
}

/**
 * The shortest ways by which `a` descends from `b`; where it does not, those by which `b` descends
 * from `a`; `undefined` where there are none either way.
 */
export async function pathWays(
  reader: GraphReader,
  a: string,
  b: string,
  relations: readonly Traceable[],
  options: TraceOptions = {},
): Promise<PathWays | undefined> {
  const back = await shortestWays(reader, a, relations, { ...options, goal: b });
  if (back.lengths.has(b)) return between(back, a, b, true);
  const on = await shortestWays(reader, b, relations, { ...options, goal: a });
  return on.lengths.has(a) ? between(on, b, a, false) : undefined;
}

/** The works that lie on the ways from `newer` to `older`. */
export function worksOnWays({ before }: Ways, ends: Iterable<string>): Set<string> {
  const on = new Set(ends);
  for (const id of on) for (const earlier of before.get(id) ?? []) on.add(earlier);
  return on;
}

function between(ways: Ways, newer: string, older: string, isBack: boolean): PathWays {
  const hops = (id: string) => ways.lengths.get(id)?.hops ?? 0;
  const stepsBack = (id: string) => ways.lengths.get(id)?.steps ?? 0;
  const works = [...worksOnWays(ways, [older])].sort((x, y) => hops(x) - hops(y) || byCodePoint(x, y));
  const after = new Map<string, string[]>();
  for (const id of works)
    for (const earlier of ways.before.get(id) ?? []) after.set(earlier, [...(after.get(earlier) ?? []), id]);
  const next = isBack
    ? new Map([...after].map(([id, ids]) => [id, ids.sort(byCodePoint)]))
    : new Map(works.map((id) => [id, ways.before.get(id) ?? []]));
  const length = stepsBack(older);
  return {
    length,
    isBack,
    steps: new Map(works.map((id) => [id, isBack ? stepsBack(id) : length - stepsBack(id)])),
    next,
    counts: countWays(isBack ? works.toReversed() : works, next, isBack ? older : newer),
  };
}

/** `works` in such an order that what follows a work on a way stands before it. */
function countWays(
  works: readonly string[],
  next: ReadonlyMap<string, readonly string[]>,
  end: string,
): Map<string, bigint> {
  const counts = new Map<string, bigint>([[end, 1n]]);
  for (const id of works)
    if (id !== end)
      counts.set(
        id,
        (next.get(id) ?? []).reduce((sum, after) => sum + (counts.get(after) ?? 0n), 0n),
      );
  return counts;
}
