import { NODE_LABELS, type NodeLabel, type Properties } from '@stemma/model';
import { PAGES_AT_ONCE } from '../ask-ahead';
import type { Names } from '../nodes/nodes-file';
import type { GraphStore } from '../port';
import { scanByNumber } from '../scan-by-number';
import type { Weights } from '../work-table/write-work-table';
import type { NameColumns } from './name-columns';
import { NameColumnsBuilder } from './name-columns-builder';
import { NAME_FIELDS } from './search-words';

const NAME_ROW = `RETURN i, ${NAME_FIELDS.map((field) => `n.${field}`).join(', ')}`;

const PAGES = { nodesAPage: 2_000, atOnce: PAGES_AT_ONCE };

type Store = Pick<GraphStore, 'read'>;

/** Reads the names of all nodes from a store. @throws StoreError as `read`. */
export async function readNames(store: Store, weights: Weights): Promise<Names> {
  const names: Partial<Record<NodeLabel, NameColumns>> = {};
  for (const label of NODE_LABELS) names[label] = await readNamesOf(store, label, weights[label]);
  return names as Names;
}

/**
 * Reads the names of the nodes of a label.
 * @param weigh what is chosen first where names fit alike, by the store's own number: at most 31 bits.
 * @throws StoreError as `read`.
 */
export async function readNamesOf(
  store: Store,
  label: NodeLabel,
  weigh: (own: number) => number = () => 0,
): Promise<NameColumns> {
  const builder = new NameColumnsBuilder();
  for await (const page of scanByNumber(store, label, NAME_ROW, PAGES))
    for (const [number, ...values] of page) {
      const own = Number(number);
      const properties = Object.fromEntries(
        NAME_FIELDS.map((field, index) => [field, values[index]]),
      ) as Properties;
      builder.add(own, { properties }, weigh(own));
    }
  return builder.done();
}
