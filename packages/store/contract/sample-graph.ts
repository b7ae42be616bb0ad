import type { GraphNode, GraphRelationship, Properties, RelationshipType } from '@stemma/model';

export function work(id: string, properties: Properties = {}, labels: readonly string[] = ['Work', 'Paper']) {
  const name = typeof properties.name === 'string' ? properties.name : id;
  return {
    id,
    labels,
    properties: { id, kind: 'paper', title: name, name, ...properties },
  } satisfies GraphNode;
}

export function node(label: string, id: string, properties: Properties = {}): GraphNode {
  return { id, labels: [label], properties: { id, name: id, ...properties } };
}

export function link(
  type: RelationshipType,
  from: string,
  to: string,
  properties: Properties = {},
): GraphRelationship {
  return { type, from, to, properties };
}

export function buildsOn(
  from: string,
  to: string,
  relation: string,
  evidence = 'said so',
): GraphRelationship {
  return link('BUILDS_ON', from, to, { relation, evidence, sources: ['source:a'] });
}
