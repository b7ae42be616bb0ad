import { byCodePoint, DEFAULT_STEPS, type Selection, type Subgraph } from '@stemma/model';
import { keeps } from './filter-oracle';
import { citationsOf, descendantsOf, distances, simpleWays, worksOf } from './oracle';

export interface Picture {
  readonly works: Set<string>;
  readonly focus: string[];
  readonly added: Set<string>;
  readonly reached: number;
  readonly isWhole: boolean;
}

/** The works that a selection means, by sorting everything and cutting once. */
export function picture(graph: Subgraph, selection: Selection): Picture {
  const { focus, path, compare, expand, cap = Number.POSITIVE_INFINITY } = selection;
  const isWhole = focus.length === 0 && !path && !compare;
  const ends = [...new Set([...focus, ...[path, compare].flatMap((pair) => (pair ? [pair.a, pair.b] : []))])];
  const met = isWhole ? matching(graph, selection) : traced(graph, selection);
  const size = (id: string) => descendantsOf(graph, id);
  const cited = (id: string) => citationsOf(graph, id);
  const bySize = (a: string, b: string) => size(b) - size(a) || cited(b) - cited(a) || byCodePoint(a, b);
  const distance = (id: string) => (ends.includes(id) ? -1 : (met.get(id) ?? 0));
  const ordered = [...met.keys()].sort((a, b) => distance(a) - distance(b) || bySize(a, b));
  const works = new Set(ordered.slice(0, Math.max(cap, ends.length)));
  const reached = new Set(met.keys());
  const added = new Set<string>();
  for (const [index, entry] of expand.entries()) {
    if (!('work' in entry) || isTaken(expand, index) || !(works.has(entry.work) || added.has(entry.work)))
      continue;
    const near = [...distances(graph, [entry.work], entry.direction, 1, selection.relations).keys()];
    const asked = near
      .filter((id) => id !== entry.work)
      .sort(bySize)
      .slice(0, entry.first);
    for (const id of asked) reached.add(id);
    for (const id of asked.slice(0, cap)) if (!works.has(id)) added.add(id);
  }
  return {
    works: new Set([...works, ...added]),
    focus: ends,
    added: isWhole ? added : new Set(),
    reached: reached.size,
    isWhole,
  };
}

function isTaken(log: Selection['expand'], index: number): boolean {
  return log.some(
    (later, at) => at > index && 'collapse' in later && later.collapse === index && !isTaken(log, at),
  );
}

function matching(graph: Subgraph, selection: Selection): Map<string, number> {
  const all = new Set(worksOf(graph));
  const kept = [...all].filter((id) => keeps(graph, all, selection, id, ['exclude']));
  return new Map(kept.map((id) => [id, 0]));
}

/** Distance of each work from the nearest start. */
function traced(graph: Subgraph, selection: Selection): Map<string, number> {
  const { focus, path, compare, relations, back = DEFAULT_STEPS.back, on = DEFAULT_STEPS.on } = selection;
  const met = new Map<string, number>();
  const meet = (id: string, distance: number) => met.set(id, Math.min(distance, met.get(id) ?? distance));
  for (const [id, steps] of distances(graph, focus, 'back', back, relations)) meet(id, steps);
  for (const [id, steps] of distances(graph, focus, 'on', on, relations)) meet(id, steps);
  if (path) {
    meet(path.a, 0);
    meet(path.b, Number.POSITIVE_INFINITY);
    for (const [id, steps] of onShortest(graph, path.a, path.b, relations)) meet(id, steps);
  }
  if (compare) {
    const { a, b } = compare;
    const most = selection.back ?? 99;
    const fromA = distances(graph, [a], 'back', most, relations);
    const fromB = distances(graph, [b], 'back', most, relations);
    for (const id of [a, b]) meet(id, 0);
    for (const id of fromA.keys()) {
      if (!fromB.has(id) || id === a || id === b) continue;
      for (const [start, from] of [
        [a, fromA],
        [b, fromB],
      ] as const)
        for (const way of shortestOf(simpleWays(graph, start, id, relations)))
          for (const work of way) meet(work, from.get(work) ?? 0);
    }
  }
  return met;
}

function onShortest(graph: Subgraph, a: string, b: string, relations: Selection['relations']) {
  const back = shortestOf(simpleWays(graph, a, b, relations));
  const isBack = back.length > 0;
  const ways = isBack ? back : shortestOf(simpleWays(graph, b, a, relations));
  const steps = distances(graph, [a], isBack ? 'back' : 'on', 99, relations);
  return new Map(ways.flat().map((id) => [id, steps.get(id) ?? 0]));
}

function shortestOf(ways: ReturnType<typeof simpleWays>): string[][] {
  const steps = Math.min(...ways.map((way) => way.steps));
  const fewest = ways.filter((way) => way.steps === steps).map(({ works }) => works);
  const passed = Math.min(...fewest.map(({ length }) => length));
  return fewest.filter(({ length }) => length === passed);
}
