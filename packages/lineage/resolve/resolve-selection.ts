import { FACETS, type Facets, type Selection } from '@stemma/model';
import type { Unresolved } from '../answers';
import type { GraphReader } from '../graph-reader';
import type { Resolution } from './named';
import { findValue, type NodeFacet, VALUE_LABELS } from './resolve-value';
import { findWork } from './resolve-work';

export interface ResolvedSelection {
  /**
   * Its references to works and values by id. A work that is not known is left out, from `path` and
   * `compare` with the pair; a value that is not known stays and holds for no work.
   */
  readonly selection: Selection;
  readonly unresolved: readonly Unresolved[];
}

export async function resolveSelection(reader: GraphReader, given: Selection): Promise<ResolvedSelection> {
  const unresolved = new Map<string, Unresolved>();
  const references = [
    ...given.focus,
    ...given.exclude,
    ...given.expand.flatMap((entry) => ('work' in entry ? entry.work : [])),
    ...[given.path, given.compare].flatMap((pair) => (pair ? [pair.a, pair.b] : [])),
  ];
  const known = new Set((await reader.works(references)).map(({ id }) => id));
  const ids = new Map<string, string>();
  for (const reference of new Set(references)) {
    if (known.has(reference)) ids.set(reference, reference);
    else note(reference, await findWork(reader, reference), ids, unresolved);
  }
  const facets = await resolveFacets(reader, given.facets, unresolved);
  const pair = (of: Selection['path']) => {
    const [a, b] = [ids.get(of?.a ?? ''), ids.get(of?.b ?? '')];
    return a !== undefined && b !== undefined ? { a, b } : undefined;
  };
  return {
    selection: {
      ...given,
      focus: idsOfKnown(given.focus, ids),
      exclude: idsOfKnown(given.exclude, ids),
      // An entry keeps its place in the log, for collapses name it by that.
      expand: given.expand.map((entry) =>
        'work' in entry ? { ...entry, work: ids.get(entry.work) ?? entry.work } : entry,
      ),
      path: pair(given.path),
      compare: pair(given.compare),
      facets,
    },
    unresolved: [...unresolved.values()],
  };
}

async function resolveFacets(
  reader: GraphReader,
  given: Facets,
  unresolved: Map<string, Unresolved>,
): Promise<Facets> {
  const resolved: Facets = { ...given };
  for (const facet of FACETS) {
    const rule = given[facet];
    if (!rule || !isNodeFacet(facet)) continue;
    const ids = new Map<string, string>();
    for (const value of new Set<string>([...rule.any, ...rule.not]))
      note(value, await findValue(reader, facet, value), ids, unresolved);
    const idsOf = (values: readonly string[]) => [...new Set(values.map((value) => ids.get(value) ?? value))];
    resolved[facet] = { any: idsOf(rule.any), not: idsOf(rule.not) };
  }
  return resolved;
}

function note(
  reference: string,
  resolution: Resolution,
  ids: Map<string, string>,
  unresolved: Map<string, Unresolved>,
): void {
  if ('id' in resolution) ids.set(reference, resolution.id);
  else unresolved.set(reference, { reference, ...resolution });
}

function idsOfKnown(references: readonly string[], ids: ReadonlyMap<string, string>): string[] {
  return [...new Set(references.flatMap((reference) => ids.get(reference) ?? []))];
}

function isNodeFacet(facet: string): facet is NodeFacet {
  return facet in VALUE_LABELS;
}
