import {
  type GraphNode,
  type GraphRelationship,
  isWork,
  NODE_LABELS,
  type NodeLabel,
  nodeLabel,
  type Subgraph,
  type WorkNode,
} from '@stemma/model';
import { TOUCHING_TYPES } from './link-rules';

type ByEnd = Map<string, GraphRelationship[]>;

/** A subgraph in memory, found by id and by either end. */
export class GraphIndex {
  readonly nodes = new Map<NodeLabel, Map<string, GraphNode>>(NODE_LABELS.map((label) => [label, new Map()]));
  readonly works = new Map<string, WorkNode>();
  /** `BUILDS_ON`, `CITES` and `INTRODUCED_IN` by the newer and by the older work. */
  readonly back: ByEnd = new Map();
  readonly on: ByEnd = new Map();
  /** What touches a work, by the work and by the author, organisation, year, topic or source. */
  readonly attached: ByEnd = new Map();
  readonly touching: ByEnd = new Map();
  readonly partOf: ByEnd = new Map();

  constructor(readonly subgraph: Subgraph) {
    for (const node of subgraph.nodes) {
      const label = nodeLabel(node);
      if (label) this.nodes.get(label)?.set(node.id, node);
      if (isWork(node)) this.works.set(node.id, node);
    }
    for (const relationship of subgraph.relationships) this.#place(relationship);
  }

  #place(relationship: GraphRelationship): void {
    const { type, from, to } = relationship;
    const [byFrom, byTo] =
      type === 'PART_OF'
        ? [this.partOf, undefined]
        : TOUCHING_TYPES.some((touching) => touching === type)
          ? [this.attached, this.touching]
          : [this.back, this.on];
    append(byFrom, from, relationship);
    if (byTo) append(byTo, to, relationship);
  }
}

function append(map: ByEnd, id: string, relationship: GraphRelationship): void {
  const list = map.get(id);
  if (list) list.push(relationship);
  else map.set(id, [relationship]);
}
