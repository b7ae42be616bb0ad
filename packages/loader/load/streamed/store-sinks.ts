import { NODE_LABELS, RELATIONSHIP_TYPES, relationshipKey } from '@stemma/model';
import type { GraphSink, GraphStore } from '@stemma/store';
import { keptText, relationshipText } from '../difference';
import { nodeKey } from '../kept-graph';
import { parted } from '../parted';
import { RecordKeeper } from '../record-keeper';
import type { ItemHashes } from './item-hashes';

/** A sink that counts what was written of it to a store, and taken away. */
export interface StoreSink extends GraphSink {
  readonly changes: number;
  /** Nothing more comes: what was not given goes. */
  end(): Promise<void>;
  /** Waits for what is being written, however it ends, before the session is aborted. */
  settle(): Promise<void>;
}

/** Writes a whole graph into a store that is empty. */
export function intoEmpty(store: GraphStore): StoreSink {
  let changes = 0;
  return {
    get changes() {
      return changes;
    },
    async nodes(nodes) {
      if (nodes.length > 0) await store.write({ nodes, isNew: true });
      changes += nodes.length;
    },
    async relationships(relationships) {
      if (relationships.length > 0) await store.write({ relationships, isNew: true });
      changes += relationships.length;
    },
    async end() {},
    async settle() {},
  };
}

/**
 * Makes a store hold a whole graph and writes only what differs: what is new or another first, then what is
 * no more goes, so that a load that is broken off has lost no record.
 * @param kept what the store holds.
 */
export function intoDifferent(store: GraphStore, kept: ItemHashes, touched: readonly string[]): StoreSink {
  const keeper = new RecordKeeper(store, new Set(touched));
  let changes = 0;
  const differing = <T>(items: readonly T[], key: (item: T) => string, text: (item: T) => string) => {
    const different = items.filter((item) => !kept.meets(key(item), text(item)));
    changes += different.length;
    return different;
  };
  return {
    get changes() {
      return changes;
    },
    async nodes(page) {
      const { added, replaced } = parted(differing(page, nodeKey, keptText), (node) =>
        kept.has(nodeKey(node)),
      );
      if (added.length > 0) await store.write({ nodes: added, isNew: true });
      if (replaced.length > 0) await store.write({ nodes: await keeper.keeping(replaced) });
    },
    async relationships(page) {
      const different = differing(page, relationshipKey, relationshipText);
      const { added, replaced } = parted(different, (one) => kept.has(relationshipKey(one)));
      if (added.length > 0) await store.write({ relationships: added, isNew: true });
      if (replaced.length > 0) await store.write({ relationships: replaced });
    },
    async end() {
      if (kept.areAllMet) return keeper.release();
      for (const type of RELATIONSHIP_TYPES)
        for await (const page of store.relationships(type)) {
          const deleteRelationships = page.filter((one) => kept.isMissed(relationshipKey(one)));
          changes += deleteRelationships.length;
          if (deleteRelationships.length > 0) await store.write({ deleteRelationships });
        }
      for (const label of NODE_LABELS)
        for await (const page of store.nodes(label)) {
          const gone = page.filter((node) => kept.isMissed(nodeKey(node)));
          changes += gone.length;
          if (gone.length > 0) await store.write({ deleteNodes: gone.map(({ id }) => ({ label, id })) });
        }
      await keeper.release();
    },
    async settle() {},
  };
}
