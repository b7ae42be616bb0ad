import { byCodePoint, type Traceable } from '@stemma/model';
import type { GraphReader, LevelLink } from './graph-reader';
import { stopIfAborted } from './question-options';
import { refuseTooMany, type TraceOptions } from './trace';

/** Length of a way: steps first, then works passed (`INTRODUCED_IN` costs no step, but passes one). */
interface WayLength {
  readonly steps: number;
  readonly hops: number;
}

export interface Ways {
  /** Length of the shortest ways from the start to each work met. */
  readonly lengths: ReadonlyMap<string, WayLength>;
  /** The works before each work on its shortest ways, by id. */
  readonly before: ReadonlyMap<string, readonly string[]>;
}

/**
 * The shortest ways back from a work to its ancestors, up to `steps` of them; where `goal` is given,
 * no further than its distance. A way that takes fewest steps, and of these passes fewest works: so a
 * shortest way visits no work twice, whatever circles there are.
 * @throws LineageError `aborted`, `too-large`.
 */
export async function shortestWays(
  reader: GraphReader,
  start: string,
  relations: readonly Traceable[],
  {
    goal,
    steps = Number.POSITIVE_INFINITY,
    ...options
  }: TraceOptions & { goal?: string; steps?: number } = {},
): Promise<Ways> {
  const lengths = new Map<string, WayLength>([[start, { steps: 0, hops: 0 }]]);
  const before = new Map<string, Set<string>>();
  let entries = new Map<string, number>([[start, 0]]);
  for (let depth = 0; entries.size > 0; depth++) {
    const links = await levelLinks(
      reader,
      [...entries.keys()],
      depth < steps ? relations : [],
      options,
      lengths,
    );
    settleLevel(entries, depth, links.free, lengths, before);
    if (goal !== undefined && lengths.has(goal)) break;
    entries = nextEntries(links.steps, lengths, before);
    refuseTooMany(lengths.size + entries.size, options);
  }
  return {
    lengths,
    before: new Map([...before].map(([id, ids]) => [id, [...ids].sort(byCodePoint)])),
  };
}

/** All links that leave a level, with those of the works that are reached in it free of a step. */
async function levelLinks(
  reader: GraphReader,
  entries: readonly string[],
  relations: readonly Traceable[],
  options: TraceOptions,
  settled: ReadonlyMap<string, WayLength>,
) {
  const level = new Set(entries);
  const free: LevelLink[] = [];
  const steps: LevelLink[] = [];
  for (let open = entries; open.length > 0; ) {
    stopIfAborted(options);
    const more: string[] = [];
    for (const link of await reader.level(open, 'back', relations)) {
      if (link.type !== 'INTRODUCED_IN') steps.push(link);
      else if (!settled.has(link.to) || level.has(link.to)) {
        free.push(link);
        if (!level.has(link.to)) {
          level.add(link.to);
          more.push(link.to);
        }
      }
    }
    open = more;
  }
  return { free, steps };
}

/** Gives each work of a level its hops: from its entries, in order of hops, along the free links. */
function settleLevel(
  entries: ReadonlyMap<string, number>,
  steps: number,
  free: readonly LevelLink[],
  lengths: Map<string, WayLength>,
  before: Map<string, Set<string>>,
): void {
  const out = new Map<string, string[]>();
  for (const { from, to } of free) out.set(from, [...(out.get(from) ?? []), to]);
  const waiting = new Map<number, Set<string>>();
  const wait = (id: string, hops: number) => waiting.set(hops, (waiting.get(hops) ?? new Set()).add(id));
  const best = new Map(entries);
  for (const [id, hops] of entries) wait(id, hops);
  for (let hops = Math.min(...entries.values()); waiting.size > 0; hops++) {
    for (const id of waiting.get(hops) ?? []) {
      if (best.get(id) !== hops) continue;
      lengths.set(id, { steps, hops });
      for (const to of out.get(id) ?? []) {
        const known = best.get(to) ?? Number.POSITIVE_INFINITY;
        if (hops + 1 < known) {
          best.set(to, hops + 1);
          before.set(to, new Set([id]));
          wait(to, hops + 1);
        } else if (hops + 1 === known) before.get(to)?.add(id);
      }
    }
    waiting.delete(hops);
  }
}

/** The works that one more step enters, each with the fewest hops at which it is entered. */
function nextEntries(
  links: readonly LevelLink[],
  lengths: ReadonlyMap<string, WayLength>,
  before: Map<string, Set<string>>,
): Map<string, number> {
  const entries = new Map<string, number>();
  for (const { from, to } of links) {
    const hops = (lengths.get(from)?.hops ?? 0) + 1;
    if (lengths.has(to)) continue;
    const known = entries.get(to) ?? Number.POSITIVE_INFINITY;
    if (hops < known) {
      entries.set(to, hops);
      before.set(to, new Set([from]));
    } else if (hops === known) before.get(to)?.add(from);
  }
  return entries;
}
