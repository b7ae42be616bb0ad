import type { GraphNode, GraphRelationship, Selection, Subgraph } from '@stemma/model';
import type { GraphReader } from '../graph-reader';
import { byDescendants } from '../nearest';
import { type MatchingWorks, worksOfTable } from '../table/works-of-table';
import { type ConditionName, conditionsOf } from './conditions';
import { verdicts } from './verdicts';
import { workFacts } from './work-facts';

const ATTACHED: readonly ConditionName[] = ['organisation', 'author', 'topic', 'source'];

/**
 * The works of the whole graph that the filter of a selection keeps, those hidden by hand among them; of
 * more than `most` the first ones. From the table of works where there is one.
 */
export async function matchingWorks(
  reader: GraphReader,
  selection: Selection,
  most: number,
): Promise<MatchingWorks> {
  const table = await reader.table(true);
  if (table) return worksOfTable(table, selection, most);
  const ids = await readMatching(reader, selection);
  const all = new Set(ids);
  const chosen = ids.length > most ? (await byDescendants(reader, ids)).slice(0, most) : ids;
  return { ids: chosen, total: all.size, has: (id) => all.has(id) };
}

/** Where the filter names organisations, authors or topics, only their works are read. */
async function readMatching(reader: GraphReader, selection: Selection): Promise<string[]> {
  const ids = await possibleWorks(reader, selection);
  const names = new Set(conditionsOf(selection).map(({ name }) => name));
  names.delete('exclude');
  if (names.size === 0) return ids;
  const facts = workFacts(await asked(reader, ids, names));
  return [...verdicts(facts, selection, new Set())].flatMap(([id, failed]) =>
    failed.every((name) => name === 'exclude') ? id : [],
  );
}

async function possibleWorks(reader: GraphReader, { facets }: Selection): Promise<string[]> {
  let possible: readonly string[] | undefined;
  for (const { any } of [facets.organisation, facets.author, facets.topic].filter(
    (rule) => rule !== undefined,
  )) {
    if (any.length === 0) continue;
    const touching = new Set(await reader.touching(any));
    possible = possible === undefined ? [...touching] : possible.filter((id) => touching.has(id));
  }
  return [...(possible ?? (await reader.workIds()))];
}

/** As much of the works as these conditions ask. */
async function asked(
  reader: GraphReader,
  ids: readonly string[],
  names: ReadonlySet<ConditionName>,
): Promise<Subgraph> {
  const nodes = (await reader.works(ids)) as readonly GraphNode[];
  const relationships: GraphRelationship[] = [];
  if (ATTACHED.some((name) => names.has(name)))
    for (const one of (await reader.attached(ids)).relationships) relationships.push(one);
  if (names.has('relation'))
    for (const direction of ['back', 'on'] as const)
      for (const link of await reader.links(ids, direction)) relationships.push(link);
  return { nodes, relationships };
}
