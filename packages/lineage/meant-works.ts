import { DEFAULT_STEPS, isUntraced, type Selection } from '@stemma/model';
import type { Level } from './answers';
import { commonWays } from './common-ways';
import { expansions } from './expansions';
import { matchingWorks } from './filter/matching-works';
import type { GraphReader } from './graph-reader';
import { levelsOf } from './levels';
import { LineageError } from './lineage-error';
import { nearest } from './nearest';
import { pathWays } from './path-ways';
import { type TraceOptions, trace, tracedRelations } from './trace';

export interface MeantOptions extends TraceOptions {
  /** Works that the selection's Cypher returned; the caller runs it. */
  readonly queried?: readonly string[];
}

/** The works that a selection means before its filter (where nothing is traced: that the filter keeps). */
export interface MeantWorks {
  readonly ids: readonly string[];
  /** Never filtered out: the focus, the ends of a path, the two compared. */
  readonly focus: readonly string[];
  /** Added by expansions where nothing is traced: kept by all but `exclude`. */
  readonly added: ReadonlySet<string>;
  /** All works that expansions added, by entry of the log. */
  readonly opened: readonly (readonly string[])[];
  readonly levels: readonly Level[];
  /** Works met before the cap. */
  readonly reached: number;
}

/** Depth of each work: negative back, positive on; `undefined` where none is known. */
type Depths = Map<string, number | undefined>;

/**
 * The works that a resolved selection means: all that its focus, path, comparison and query lead to,
 * at most `cap` of them, and what its expansions add.
 * @param isWhole where the selection, as given, traces from nothing.
 * @throws LineageError `too-large`, `aborted`, `cypher-not-run`.
 */
export async function meantWorks(
  reader: GraphReader,
  selection: Selection,
  options: MeantOptions,
  isWhole = isUntraced(selection),
): Promise<MeantWorks> {
  const focus = endsOf(selection);
  const most = Math.max(selection.cap ?? Number.POSITIVE_INFINITY, focus.length);
  const { picture, depths, met } = isWhole
    ? await untracedWorks(reader, selection, most)
    : await tracedWorks(reader, selection, focus, most, options);
  const added = await expansions(reader, picture, selection, options);
  const further = [...added.reached].filter((id) => !met.has(id));
  for (const id of further) depths.set(id, undefined);
  const reached = met.size + further.length;
  for (const [id, { from, step }] of added.works) {
    picture.add(id);
    const depth = depths.get(from);
    if (!isWhole) depths.set(id, depth === undefined ? undefined : depth + step);
  }
  return {
    ids: [...picture],
    focus,
    added: new Set(isWhole ? added.works.keys() : []),
    opened: added.groups,
    levels: levelsOf(new Map([...picture].map((id) => [id, depths.get(id)]))),
    reached,
  };
}

/** The works before expansions, and all that were met. */
interface Before {
  readonly picture: Set<string>;
  readonly depths: Depths;
  readonly met: { readonly size: number; readonly has: (id: string) => boolean };
}

async function untracedWorks(reader: GraphReader, selection: Selection, most: number): Promise<Before> {
  const { ids, total, has } = await matchingWorks(reader, selection, most);
  return { picture: new Set(ids), depths: withoutDepth(ids), met: { size: total, has } };
}

async function tracedWorks(
  reader: GraphReader,
  selection: Selection,
  focus: readonly string[],
  most: number,
  options: MeantOptions,
): Promise<Before> {
  const depths = await tracedDepths(reader, selection, options);
  const distances = new Map([...depths].map(([id, depth]) => [id, distanceOf(depth)]));
  for (const id of focus) distances.set(id, -1);
  const met = new Set(depths.keys());
  return { picture: new Set(await nearest(reader, distances, most)), depths, met };
}

function endsOf({ focus, path, compare }: Selection): string[] {
  return [...new Set([...focus, ...[path, compare].flatMap((pair) => (pair ? [pair.a, pair.b] : []))])];
}

async function tracedDepths(
  reader: GraphReader,
  selection: Selection,
  options: MeantOptions,
): Promise<Depths> {
  const { focus, path, compare, cypher, back = DEFAULT_STEPS.back, on = DEFAULT_STEPS.on } = selection;
  const relations = tracedRelations(selection);
  const depths: Depths = new Map(focus.map((id) => [id, 0]));
  const meet = (id: string, depth: number | undefined) => {
    if (!depths.has(id) || distanceOf(depth) < distanceOf(depths.get(id))) depths.set(id, depth);
  };
  for (const [id, depth] of await trace(reader, focus, 'back', back, relations, options)) meet(id, 0 - depth);
  for (const [id, depth] of await trace(reader, focus, 'on', on, relations, options)) meet(id, depth);
  if (path) {
    const ways = await pathWays(reader, path.a, path.b, relations, options);
    for (const [id, steps] of ways?.steps ?? []) meet(id, ways?.isBack ? 0 - steps : steps);
    for (const end of [path.a, path.b]) meet(end, ways ? undefined : 0);
  }
  if (compare) {
    const common = await commonWays(reader, compare.a, compare.b, relations, {
      ...options,
      steps: selection.back,
    });
    for (const [id, steps] of common.works) meet(id, 0 - steps);
  }
  if (cypher !== undefined) for (const id of await queriedWorks(reader, options)) meet(id, undefined);
  return depths;
}

async function queriedWorks(reader: GraphReader, { queried }: MeantOptions): Promise<string[]> {
  if (!queried)
    throw new LineageError('cypher-not-run', 'the selection holds a Cypher query that was not run');
  return (await reader.works(queried)).map(({ id }) => id);
}

function withoutDepth(ids: readonly string[]): Depths {
  return new Map(ids.map((id) => [id, undefined]));
}

function distanceOf(depth: number | undefined): number {
  return depth === undefined ? Number.POSITIVE_INFINITY : Math.abs(depth);
}
