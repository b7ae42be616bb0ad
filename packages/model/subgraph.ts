import * as z from 'zod';
import { byCodePoint } from './compare';
import { type GraphNode, graphNodeSchema } from './node';
import { byRelationship, type GraphRelationship, graphRelationshipSchema } from './relationship';

/**
 * A part of the graph: works, the relationships among them, and the authors, organisations, years,
 * topics and sources that touch them. Every end of a relationship is among the nodes.
 */
export interface Subgraph {
  readonly nodes: readonly GraphNode[];
  readonly relationships: readonly GraphRelationship[];
}

export const subgraphSchema = z.object({
  nodes: z.array(graphNodeSchema),
  relationships: z.array(graphRelationshipSchema),
});

/** The same subgraph in the promised order: nodes by id, relationships by type, ends and relation. */
export function sortSubgraph(subgraph: Subgraph): Subgraph {
  return {
    nodes: subgraph.nodes.toSorted((a, b) => byCodePoint(a.id, b.id)),
    relationships: subgraph.relationships.toSorted(byRelationship),
  };
}
