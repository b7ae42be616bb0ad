import type { GraphAnswer } from '@stemma/lineage';
import { isUntraced } from '@stemma/model';

/**
 * What is placed of an answer. A lineage keeps what its filter leaves out, so that a filter moves
 * nothing; where nothing is traced the filter itself says what is meant, and all else is left away.
 */
export function placeable(answer: GraphAnswer): GraphAnswer {
  if (!isUntraced(answer.selection) || answer.outside.length === 0) return answer;
  const outside = new Set(answer.outside);
  const nodes = answer.subgraph.nodes.filter((node) => !outside.has(node.id));
  const kept = new Set(nodes.map((node) => node.id));
  return {
    ...answer,
    subgraph: {
      nodes,
      relationships: answer.subgraph.relationships.filter((r) => kept.has(r.from) && kept.has(r.to)),
    },
    outside: [],
  };
}
