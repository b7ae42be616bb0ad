import { TRACED_RELATIONS, type Traceable } from '@stemma/model';
import type { PathAnswer } from './answers';
import type { GraphReader } from './graph-reader';
import { pathWays } from './path-ways';
import { pathsInOrder } from './paths-in-order';
import { resolveWork } from './resolve/resolve-work';
import { subgraphOf } from './subgraph-of';
import type { TraceOptions } from './trace';

export interface PathOptions extends TraceOptions {
  /** Most paths; 12 where absent. */
  readonly limit?: number;
  /** All but `evaluation` and citations where absent. */
  readonly relations?: readonly Traceable[];
}

/**
 * The shortest paths by which one work descends from the other. `INTRODUCED_IN` costs no step; of paths
 * with as many steps, those that pass fewest works are the shortest.
 * @param a a reference to a work, as `resolveWork` takes it; `b` likewise.
 * @throws LineageError `unknown-work`, `ambiguous-work`, `aborted`, `too-large`.
 */
export async function pathAnswer(
  reader: GraphReader,
  a: string,
  b: string,
  { limit = 12, relations = TRACED_RELATIONS, ...options }: PathOptions = {},
): Promise<PathAnswer> {
  const [from, to] = [await resolveWork(reader, a), await resolveWork(reader, b)];
  const ways = await pathWays(reader, from, to, relations, options);
  const paths = ways ? pathsInOrder(ways, from, to, limit) : [];
  return {
    a: from,
    b: to,
    ...(ways ? { length: ways.length } : {}),
    paths,
    // A sum of counts may pass what a number holds.
    total: Math.min(Number(ways?.counts.get(from) ?? 0n), Number.MAX_VALUE),
    subgraph: await subgraphOf(reader, [...new Set([from, to, ...paths.flat()])]),
  };
}
