import type { GraphNode, GraphRelationship } from '@stemma/model';
import type { StoreSink } from './store-sinks';

const NODES_A_PAGE = 20_000;
const RELATIONSHIPS_A_PAGE = 50_000;

/** Hands a sink few large pages in place of many small ones: for a server each write is a wait. */
export function inLargePages(sink: StoreSink): StoreSink {
  let nodes: GraphNode[] = [];
  let relationships: GraphRelationship[] = [];
  const handNodes = async () => {
    const page = nodes;
    nodes = [];
    if (page.length > 0) await sink.nodes(page);
  };
  const handRelationships = async () => {
    const page = relationships;
    relationships = [];
    if (page.length > 0) await sink.relationships(page);
  };
  return {
    get changes() {
      return sink.changes;
    },
    async nodes(page) {
      nodes.push(...page);
      if (nodes.length >= NODES_A_PAGE) await handNodes();
    },
    async relationships(page) {
      await handNodes();
      relationships.push(...page);
      if (relationships.length >= RELATIONSHIPS_A_PAGE) await handRelationships();
    },
    async end() {
      await handNodes();
      await handRelationships();
      await sink.end();
    },
  };
}
