import {
  byCodePoint,
  CIRCUMSTANCES,
  type GraphNode,
  type GraphRelationship,
  isLocal,
  type Properties,
  SET_LISTS,
} from '@stemma/model';
import canonicalize from 'canonicalize';

/**
 * Canonical JSON (RFC 8785) of what a node says: id, labels as a set, properties without
 * circumstances and local ones.
 */
export function canonicalNode(node: GraphNode): string {
  const properties = { ...contentOf(node.properties), id: node.id };
  return json({ id: node.id, labels: node.labels.toSorted(byCodePoint), properties });
}

/** Canonical JSON (RFC 8785) of what a relationship says, its ends by their ids. */
export function canonicalRelationship({ type, from, to, properties }: GraphRelationship): string {
  return json({ type, from, to, properties: contentOf(properties) });
}

function contentOf(properties: Properties): Record<string, unknown> {
  const content: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(properties)) {
    if (isLocal(name) || CIRCUMSTANCES.has(name)) continue;
    if (!Array.isArray(value)) content[name] = value;
    else if (value.length > 0) content[name] = SET_LISTS.has(name) ? sorted(value) : value;
  }
  return content;
}

function sorted(list: readonly unknown[]): readonly unknown[] {
  return list.toSorted((a, b) => byCodePoint(String(a), String(b)));
}

function json(value: object): string {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError('a node or relationship has no JSON form');
  return text;
}
