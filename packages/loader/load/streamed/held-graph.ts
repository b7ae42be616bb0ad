import { NODE_LABELS, relationshipKey } from '@stemma/model';
import { type GraphStore, pourGraph } from '@stemma/store';
import { keptText, relationshipText } from '../difference';
import { nodeKey } from '../kept-graph';
import { Fingerprints } from './fingerprints';
import { ItemHashes } from './item-hashes';

/** Nodes that records describe: what of the others is new follows from these. */
const DESCRIBED = NODE_LABELS.filter((label) => label !== 'Author' && label !== 'Year');

/** What each node that records describe says in a store. @throws StoreError as `read`. */
export async function fingerprintsOf(store: GraphStore): Promise<Fingerprints> {
  const fingerprints = new Fingerprints();
  await pourGraph(
    store,
    {
      async nodes(page) {
        for (const node of page) fingerprints.addNode(node);
      },
      async relationships(page) {
        for (const one of page) fingerprints.addRelationship(one);
      },
    },
    DESCRIBED,
  );
  return fingerprints;
}

/** As `fingerprintsOf`, with the hashes of all items, in one pass. @throws StoreError as `read`. */
export async function hashesOf(
  store: GraphStore,
): Promise<{ readonly fingerprints: Fingerprints; readonly items: ItemHashes }> {
  const fingerprints = new Fingerprints();
  const items = new ItemHashes();
  await pourGraph(store, {
    async nodes(page) {
      for (const node of page) {
        items.add(nodeKey(node), keptText(node));
        if (DESCRIBED.some((label) => node.labels.includes(label))) fingerprints.addNode(node);
      }
    },
    async relationships(page) {
      for (const one of page) {
        items.add(relationshipKey(one), relationshipText(one));
        fingerprints.addRelationship(one);
      }
    },
  });
  return { fingerprints, items };
}
