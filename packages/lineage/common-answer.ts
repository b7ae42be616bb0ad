import { TRACED_RELATIONS, type Traceable } from '@stemma/model';
import type { CommonAnswer } from './answers';
import { commonWays } from './common-ways';
import type { GraphReader } from './graph-reader';
import { resolveWork } from './resolve/resolve-work';
import { subgraphOf } from './subgraph-of';
import type { TraceOptions } from './trace';

export interface CommonOptions extends TraceOptions {
  /** Most steps from each of the two; no limit where absent. */
  readonly steps?: number;
  /** All but `evaluation` and citations where absent. */
  readonly relations?: readonly Traceable[];
}

/**
 * The ancestors that two works share, nearest first; neither of the two is among them. The subgraph
 * holds the two, these ancestors and the works on a shortest way to one of them.
 * @param a a reference to a work, as `resolveWork` takes it; `b` likewise.
 * @throws LineageError `unknown-work`, `ambiguous-work`, `aborted`, `too-large`.
 */
export async function commonAnswer(
  reader: GraphReader,
  a: string,
  b: string,
  { relations = TRACED_RELATIONS, ...options }: CommonOptions = {},
): Promise<CommonAnswer> {
  const [first, second] = [await resolveWork(reader, a), await resolveWork(reader, b)];
  const common = await commonWays(reader, first, second, relations, options);
  return {
    a: first,
    b: second,
    ancestors: common.ancestors,
    subgraph: await subgraphOf(reader, [...common.works.keys()]),
  };
}
