import { byCodePoint, type Traceable } from '@stemma/model';
import type { GraphReader } from './graph-reader';
import { worksOnWays } from './path-ways';
import { shortestWays } from './shortest-ways';
import type { TraceOptions } from './trace';

/** Works that both descend from, and how they hang together. */
export interface CommonWays {
  /** By the sum of both distances, then the greater distance, then id. */
  readonly ancestors: readonly {
    readonly id: string;
    readonly stepsFromA: number;
    readonly stepsFromB: number;
  }[];
  /**
   * The two, the ancestors they share, and the works on a shortest way to one of these, each with its
   * steps from the nearer of the two.
   */
  readonly works: ReadonlyMap<string, number>;
}

/** The ancestors that two works share, neither of the two among them; up to `steps` steps from each. */
export async function commonWays(
  reader: GraphReader,
  a: string,
  b: string,
  relations: readonly Traceable[],
  options: TraceOptions & { steps?: number } = {},
): Promise<CommonWays> {
  const fromA = await shortestWays(reader, a, relations, options);
  const fromB = a === b ? fromA : await shortestWays(reader, b, relations, options);
  const ancestors = [...fromA.lengths]
    .flatMap(([id, { steps: stepsFromA }]) => {
      const stepsFromB = fromB.lengths.get(id)?.steps;
      return stepsFromB === undefined || id === a || id === b ? [] : { id, stepsFromA, stepsFromB };
    })
    .sort(
      (x, y) =>
        x.stepsFromA + x.stepsFromB - (y.stepsFromA + y.stepsFromB) ||
        Math.max(x.stepsFromA, x.stepsFromB) - Math.max(y.stepsFromA, y.stepsFromB) ||
        byCodePoint(x.id, y.id),
    );
  const ids = ancestors.map(({ id }) => id);
  const works = new Map([
    [a, 0],
    [b, 0],
  ]);
  for (const ways of [fromA, fromB])
    for (const id of worksOnWays(ways, ids))
      works.set(id, Math.min(works.get(id) ?? Number.POSITIVE_INFINITY, ways.lengths.get(id)?.steps ?? 0));
  return { ancestors, works };
}
