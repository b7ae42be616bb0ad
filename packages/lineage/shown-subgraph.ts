import { type GraphNode, isWork, type Subgraph } from '@stemma/model';
import type { GraphAnswer } from './answers';
import { keepsRelation } from './filter/conditions';

/**
 * What a filter keeps of an answer: the part that an export holds. Works outside, links of relations
 * that the filter leaves out, and what touches no other work than these are left away.
 */
export function shownSubgraph({ subgraph, outside, selection }: GraphAnswer): Subgraph {
  const hidden = new Set(outside);
  const relationships = subgraph.relationships.filter(
    ({ type, from, to, properties }) =>
      !hidden.has(from) &&
      !hidden.has(to) &&
      (type !== 'BUILDS_ON' || keepsRelation(selection, String(properties.relation))),
  );
  if (hidden.size === 0) return { nodes: subgraph.nodes, relationships };
  const nodes = new Map(subgraph.nodes.map((node) => [node.id, node]));
  const kept = new Set<string>();
  const keep = (node: GraphNode | undefined) => {
    if (!node || kept.has(node.id)) return;
    kept.add(node.id);
    const { sources } = node.properties;
    for (const source of Array.isArray(sources) ? sources : []) keep(nodes.get(String(source)));
  };
  for (const node of subgraph.nodes) if (isWork(node) && !hidden.has(node.id)) keep(node);
  const ofWorks = relationships.filter(({ type }) => type !== 'PART_OF');
  for (const { to, properties } of ofWorks) {
    keep(nodes.get(to));
    for (const source of Array.isArray(properties.sources) ? properties.sources : [])
      keep(nodes.get(String(source)));
  }
  const parts = relationships.filter(({ type }) => type === 'PART_OF');
  for (let before = -1; before !== kept.size; ) {
    before = kept.size;
    for (const { from, to } of parts) if (kept.has(from)) keep(nodes.get(to));
  }
  return {
    nodes: subgraph.nodes.filter(({ id }) => kept.has(id)),
    relationships: relationships.filter(({ from, to }) => kept.has(from) && kept.has(to)),
  };
}
