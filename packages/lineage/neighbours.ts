import {
  byCodePoint,
  byRelationship,
  type GraphNode,
  type GraphRelationship,
  type WorkNode,
} from '@stemma/model';
import type { WorkAnswer } from './answers';
import type { GraphReader } from './graph-reader';
import { headingsOf, type Listing, listingsOf } from './listings';
import { byDescendants } from './nearest';
import { type QuestionOptions, stopIfAborted } from './question-options';
import { drawnName } from './search/name-fields';

type Neighbours = WorkAnswer['neighbours'];

const MOST_SHOWN = 12;
/** Works of a thing above which none are shown: so large a group says nothing of one work. */
const MOST_READ = 5_000;

/** Works that stand beside one whose lineage is not known: in its list sections, topics, laboratories. */
export async function neighboursOf(
  reader: GraphReader,
  work: string,
  attached: { readonly nodes: readonly GraphNode[]; readonly relationships: readonly GraphRelationship[] },
  options: QuestionOptions,
): Promise<Neighbours> {
  const groups: Neighbours[number][] = [];
  const relationships = attached.relationships.toSorted(byRelationship);
  for (const listing of listingsOf(relationships)) {
    stopIfAborted(options);
    groups.push(await sectionGroup(reader, listing));
  }
  for (const [by, type] of [
    ['topic', 'ABOUT'],
    ['organisation', 'FROM_LAB'],
  ] as const)
    for (const r of relationships.filter((one) => one.type === type)) {
      const node = attached.nodes.find(({ id }) => id === r.to);
      stopIfAborted(options);
      if (node) groups.push(await nodeGroup(reader, work, by, node));
    }
  return groups.filter(({ total = 0 }) => total > 0);
}

async function sectionGroup(reader: GraphReader, listing: Listing): Promise<Neighbours[number]> {
  const { source, section, work, line } = listing;
  const name = headingsOf(section).at(-1) ?? '';
  const inList = (await reader.touched([source]))[source] ?? 0;
  if (inList > MOST_READ) return { by: 'section', name, id: source, works: [] };
  const { relationships } = await reader.attached(await reader.touching([source]));
  const beside = listingsOf(relationships)
    .filter((other) => other.source === source && other.section === section && other.work !== work)
    .sort(
      (a, b) =>
        Math.abs(a.line - line) - Math.abs(b.line - line) || a.line - b.line || byCodePoint(a.work, b.work),
    );
  const ids = [...new Set(beside.map((other) => other.work))];
  return {
    by: 'section',
    name,
    id: source,
    works: await worksInOrder(reader, ids.slice(0, MOST_SHOWN)),
    total: ids.length,
  };
}

async function nodeGroup(
  reader: GraphReader,
  work: string,
  by: 'topic' | 'organisation',
  node: GraphNode,
): Promise<Neighbours[number]> {
  const group = { by, name: drawnName(node), id: node.id };
  const total = ((await reader.touched([node.id]))[node.id] ?? 1) - 1;
  if (total > MOST_READ) return { ...group, works: [], total };
  const ids = (await reader.touching([node.id])).filter((id) => id !== work);
  const first = (await byDescendants(reader, ids)).slice(0, MOST_SHOWN);
  return { ...group, works: await worksInOrder(reader, first), total };
}

async function worksInOrder(reader: GraphReader, ids: readonly string[]): Promise<WorkNode[]> {
  const works = new Map((await reader.works(ids)).map((work) => [work.id, work]));
  return ids.flatMap((id) => works.get(id) ?? []);
}
