import {
  byCodePoint,
  type Direction,
  type GraphNode,
  type GraphRelationship,
  RELATIONS,
  type WorkNode,
} from '@stemma/model';
import type { CardLink, WorkAnswer } from './answers';
import { attachedTo } from './attached-to';
import type { GraphReader } from './graph-reader';
import { LineageError } from './lineage-error';
import { listingsOf } from './listings';
import { neighboursOf } from './neighbours';
import { newestFirst } from './newest-first';
import { type QuestionOptions, stopIfAborted } from './question-options';
import { resolveWork } from './resolve/resolve-work';

/**
 * All that is known of a work. Disputed links are among its links; `neighbours` is filled where no work
 * is known that it builds on or that builds on it.
 * @param reference as `resolveWork` takes it.
 * @throws LineageError `unknown-work`, `ambiguous-work`, `aborted`.
 */
export async function workAnswer(
  reader: GraphReader,
  reference: string,
  options: QuestionOptions = {},
): Promise<WorkAnswer> {
  const id = await resolveWork(reader, reference);
  const [work] = await reader.works([id]);
  if (!work) throw new LineageError('unknown-work', `no work is called "${reference}"`);
  const attached = await reader.attached([id]);
  stopIfAborted(options);
  const back = await reader.links([id], 'back');
  stopIfAborted(options);
  const on = await reader.links([id], 'on');
  const works = await worksAt(reader, back, on);
  const introducedIn = introductions(id, back, 'back', works);
  const introduces = introductions(id, on, 'on', works);
  const buildsOn = byRelation(back, 'back', works);
  const builtOnBy = byRelation(on, 'on', works);
  const isKnown = [introducedIn, introduces, buildsOn, builtOnBy].some((list) => list.length > 0);
  const neighbours = isKnown ? [] : await neighboursOf(reader, id, attached, options);
  const named = [...works.keys(), ...neighbours.flatMap((group) => group.works.map((near) => near.id))];
  return {
    work,
    authors: attachedTo(id, 'WRITTEN_BY', attached),
    organisations: attachedTo(id, 'FROM_LAB', attached),
    topics: attachedTo(id, 'ABOUT', attached),
    sources: await sourcesOf(reader, work, attached.nodes),
    listed: listedIn(id, attached),
    buildsOn,
    builtOnBy,
    cites: distinct(back, 'CITES', ({ to }) => to),
    citedBy: distinct(on, 'CITES', ({ from }) => from),
    introducedIn,
    introduces,
    neighbours,
    makers: await makersOf(reader, named),
    descendants: (await reader.descendants([id]))[id] ?? 0,
  };
}

async function worksAt(
  reader: GraphReader,
  back: readonly GraphRelationship[],
  on: readonly GraphRelationship[],
): Promise<Map<string, WorkNode>> {
  const drawn = ({ type }: GraphRelationship) => type !== 'CITES';
  const ids = [...back.filter(drawn).map(({ to }) => to), ...on.filter(drawn).map(({ from }) => from)];
  return new Map((await reader.works(ids)).map((work) => [work.id, work]));
}

function byRelation(
  links: readonly GraphRelationship[],
  direction: Direction,
  works: ReadonlyMap<string, WorkNode>,
): WorkAnswer['buildsOn'] {
  const byName = new Map<string, CardLink[]>();
  for (const relationship of links) {
    const work = works.get(direction === 'back' ? relationship.to : relationship.from);
    if (relationship.type !== 'BUILDS_ON' || !work) continue;
    const relation = String(relationship.properties.relation);
    byName.set(relation, [...(byName.get(relation) ?? []), { work, relationship }]);
  }
  return RELATIONS.flatMap((relation) => {
    const group = byName.get(relation);
    return group ? { relation, links: group.sort((a, b) => newestFirst(a.work, b.work)) } : [];
  });
}

function introductions(
  id: string,
  links: readonly GraphRelationship[],
  direction: Direction,
  works: ReadonlyMap<string, WorkNode>,
): WorkNode[] {
  const others = links
    .filter(({ type }) => type === 'INTRODUCED_IN')
    .map(({ from, to }) => (direction === 'back' ? to : from))
    .filter((other) => other !== id);
  return [...new Set(others)].flatMap((other) => works.get(other) ?? []).sort(newestFirst);
}

function distinct(
  links: readonly GraphRelationship[],
  type: GraphRelationship['type'],
  end: (link: GraphRelationship) => string,
): number {
  return new Set(links.filter((link) => link.type === type).map(end)).size;
}

async function makersOf(reader: GraphReader, ids: readonly string[]): Promise<WorkAnswer['makers']> {
  const { nodes, relationships } = await reader.attached(ids);
  const links = relationships.filter(({ type }) => type === 'FROM_LAB');
  const made = new Set(links.map(({ to }) => to));
  const labs = { nodes: nodes.filter(({ id }) => made.has(id)), relationships: links };
  return Object.fromEntries([...new Set(ids)].map((id) => [id, attachedTo(id, 'FROM_LAB', labs)]));
}

/** Who said it: the sources named by the work, then those that only list it, each by id. */
async function sourcesOf(
  reader: GraphReader,
  { properties: { sources = [] } }: WorkNode,
  attached: readonly GraphNode[],
): Promise<GraphNode[]> {
  const said = [...(await reader.nodes('Source', sources))].sort(byId);
  const lists = attached.filter(({ labels, id }) => labels.includes('Source') && !sources.includes(id));
  return [...said, ...lists.sort(byId)];
}

function listedIn(id: string, attached: Parameters<typeof attachedTo>[2]): WorkAnswer['listed'] {
  const listings = listingsOf(attached.relationships);
  return attachedTo(id, 'LISTED_IN', attached).map((source) => {
    const places = listings.filter((listing) => listing.source === source.id);
    return {
      source,
      sections: places.map(({ section }) => section),
      lines: places.map(({ line }) => line),
    };
  });
}

function byId(a: GraphNode, b: GraphNode): number {
  return byCodePoint(a.id, b.id);
}
