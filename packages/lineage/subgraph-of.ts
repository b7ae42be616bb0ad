import {
  byCodePoint,
  type GraphNode,
  type GraphRelationship,
  NODE_LABELS,
  type Subgraph,
  sortSubgraph,
} from '@stemma/model';
import type { GraphReader } from './graph-reader';

/**
 * The subgraph of these works: their `BUILDS_ON`, `CITES` and `INTRODUCED_IN` among each other; the
 * authors, organisations, years, topics and sources that touch them or said something of them; and what
 * their topics and organisations are part of. Sorted.
 */
export async function subgraphOf(reader: GraphReader, ids: readonly string[]): Promise<Subgraph> {
  return sortSubgraph(await unsortedSubgraphOf(reader, ids));
}

/** As `subgraphOf`, in no promised order: for what only counts. */
export async function unsortedSubgraphOf(reader: GraphReader, ids: readonly string[]): Promise<Subgraph> {
  const works = (await reader.works(ids)) as readonly GraphNode[];
  const { nodes, relationships } = await reader.attached(ids);
  const links = await reader.among(ids);
  const parts = await partsAbove(reader, nodes);
  const known = [...works, ...nodes, ...parts.nodes];
  const said = [...links, ...relationships, ...parts.relationships];
  return { nodes: [...known, ...(await sourcesNamed(reader, known, said))], relationships: said };
}

/** Every node and relationship of the graph, those that touch no work too. Sorted. */
export async function wholeSubgraph(reader: GraphReader): Promise<Subgraph> {
  const ids = await reader.workIds();
  const nodes: GraphNode[] = [];
  for (const label of NODE_LABELS) for (const node of await reader.nodes(label)) nodes.push(node);
  const { relationships } = await reader.attached(ids);
  return sortSubgraph({
    nodes,
    relationships: [
      ...(await reader.among(ids)),
      ...relationships,
      ...(await reader.parts(idsOf(nodes, 'Topic', 'Organisation'))),
    ],
  });
}

/** What the topics and organisations among these nodes are part of, step by step, and how. */
export async function partsAbove(reader: GraphReader, nodes: readonly GraphNode[]): Promise<Subgraph> {
  const known = new Set(idsOf(nodes, 'Topic', 'Organisation'));
  const relationships: GraphRelationship[] = [];
  const added: GraphNode[] = [];
  for (let frontier = [...known]; frontier.length > 0; ) {
    const above = await reader.parts(frontier);
    for (const part of above) relationships.push(part);
    frontier = [...new Set(above.map(({ to }) => to))].filter((id) => !known.has(id)).sort(byCodePoint);
    for (const id of frontier) known.add(id);
    for (const label of frontier.length > 0 ? (['Topic', 'Organisation'] as const) : [])
      added.push(...(await reader.nodes(label, frontier)));
  }
  return { nodes: added, relationships };
}

/** Sources that are named as having said something, where they do not stand among the nodes yet. */
async function sourcesNamed(
  reader: GraphReader,
  nodes: readonly GraphNode[],
  relationships: readonly GraphRelationship[],
): Promise<readonly GraphNode[]> {
  const known = new Set(idsOf(nodes, 'Source'));
  const named = new Set<string>();
  for (const { properties } of [...nodes, ...relationships]) {
    const { sources } = properties;
    for (const source of Array.isArray(sources) ? sources : []) if (!known.has(source)) named.add(source);
  }
  return named.size > 0 ? reader.nodes('Source', [...named]) : [];
}

function idsOf(nodes: readonly GraphNode[], ...labels: readonly string[]): string[] {
  return nodes.filter((node) => labels.some((label) => node.labels.includes(label))).map(({ id }) => id);
}
