import type { GraphNode, GraphRelationship } from '@stemma/model';
import type { StoreSink } from './store-sinks';

const NODES_A_PAGE = 20_000;
const RELATIONSHIPS_A_PAGE = 100_000;

/**
 * Hands a sink few large pages in place of many small ones: for a server each write is a wait. The next page
 * is gathered while one is written.
 */
export function inLargePages(sink: StoreSink): StoreSink {
  let nodes: GraphNode[] = [];
  let relationships: GraphRelationship[] = [];
  let writing = Promise.resolve();
  const hand = async (work: () => Promise<void>) => {
    await writing;
    writing = work();
    // It is told to the next who waits, and who waits comes later.
    writing.catch(() => {});
  };
  const handNodes = async () => {
    const page = nodes;
    nodes = [];
    if (page.length > 0) await hand(() => sink.nodes(page));
  };
  const handRelationships = async () => {
    const page = relationships;
    relationships = [];
    if (page.length > 0) await hand(() => sink.relationships(page));
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
      await writing;
      await sink.end();
    },
    async settle() {
      await writing.catch(() => {});
      await sink.settle();
    },
  };
}
