import {
  byCodePoint,
  CIRCUMSTANCES,
  isLocal,
  type Properties,
  SET_LISTS,
  type Selection,
  type Subgraph,
  sortSubgraph,
} from '@stemma/model';

/** Properties of a source that an export names at its head, in this order. */
const SOURCE_FACTS = ['title', 'url', 'licence', 'attribution', 'format', 'digest'] as const;

export interface JsonExport {
  /** Of the whole graph that the part was taken from. */
  readonly contentHash: string;
  readonly selection: Selection;
  readonly subgraph: Subgraph;
}

/**
 * A part of the graph as JSON: `{"format":"stemma","version":1,"contentHash","selection","sources",
 * "nodes","relationships"}`, one line, newline at its end. Nodes by id, relationships by type, ends and
 * relation, properties by code point; local properties and when a source was loaded are left out, so the
 * same graph gives the same bytes. `sources` says of each source what it is and under which licence.
 */
export function exportJson({ contentHash, selection, subgraph }: JsonExport): string {
  const { nodes, relationships } = sortSubgraph(subgraph);
  const document = {
    format: 'stemma',
    version: 1,
    contentHash,
    selection,
    sources: nodes
      .filter(({ labels }) => labels.includes('Source'))
      .map(({ id, properties }) => ({
        id,
        ...Object.fromEntries(SOURCE_FACTS.map((fact) => [fact, properties[fact]])),
      })),
    nodes: nodes.map(({ id, labels, properties }) => ({ id, labels, properties: stated(properties) })),
    relationships: relationships.map(({ type, from, to, properties }) => ({
      type,
      from,
      to,
      properties: stated(properties),
    })),
  };
  return `${JSON.stringify(document)}\n`;
}

function stated(properties: Properties): Properties {
  const entries = Object.entries(properties)
    .filter(([name, value]) => !isLocal(name) && !CIRCUMSTANCES.has(name) && !isEmptyList(value))
    .sort(([a], [b]) => byCodePoint(a, b));
  return Object.fromEntries(
    entries.map(([name, value]) => [name, SET_LISTS.has(name) ? sorted(value) : value]),
  );
}

/** A store may keep an empty list or drop it: both say the same. */
function isEmptyList(value: Properties[string]): boolean {
  return Array.isArray(value) && value.length === 0;
}

function sorted(value: Properties[string]): Properties[string] {
  return Array.isArray(value) ? value.map(String).sort(byCodePoint) : value;
}
