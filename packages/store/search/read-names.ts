import { NODE_LABELS, type NodeLabel, type Properties } from '@stemma/model';
import type { GraphStore } from '../port';
import { scanByNumber } from '../scan-by-number';
import type { TABLED_TYPES, WorkTable } from '../work-table/work-table';
import type { NameColumns } from './name-columns';
import { NameColumnsBuilder } from './name-columns-builder';
import type { Names } from './names-file';
import { NAME_FIELDS } from './search-words';

const NAME_ROW = `RETURN i, n.id, ${NAME_FIELDS.map((field) => `n.${field}`).join(', ')}`;
const MOST_COUNTED = 0x7fff;

type Store = Pick<GraphStore, 'read'>;
/** What is chosen first where names fit alike: at most 31 bits. */
type Weigh = (id: string) => number;

/** Reads the names of all nodes from a store; weighed by the table of its works. @throws StoreError as `read`. */
export async function readNames(store: Store, table?: WorkTable): Promise<Names> {
  const names: Partial<Record<NodeLabel, NameColumns>> = {};
  for (const label of NODE_LABELS) names[label] = await readNamesOf(store, label, table);
  return names as Names;
}

/** Reads the names of the nodes of a label. @throws StoreError as `read`. */
export async function readNamesOf(store: Store, label: NodeLabel, table?: WorkTable): Promise<NameColumns> {
  const builder = new NameColumnsBuilder();
  const weigh = table ? weights(table)[label] : () => 0;
  for await (const page of scanByNumber(store, label, NAME_ROW))
    for (const [own, id, ...values] of page) {
      const properties = Object.fromEntries(
        NAME_FIELDS.map((field, index) => [field, values[index]]),
      ) as Properties;
      builder.add(Number(own), { properties }, weigh(String(id)));
    }
  return builder.done();
}

/** A work weighs by its direct descendants, then by those that cite it; what touches works by their number. */
function weights({ works, descendants, citedBy, touching }: WorkTable): Readonly<Record<NodeLabel, Weigh>> {
  const counted = (by: keyof typeof TABLED_TYPES): Weigh => {
    const { ids, values } = touching[by];
    const counts = new Uint32Array(ids.size);
    for (const value of values) counts[value] = (counts[value] ?? 0) + 1;
    return (id) => counts[ids.indexOf(id)] ?? 0;
  };
  const atMost = (count = 0) => Math.min(count, MOST_COUNTED);
  return {
    Work: (id) => {
      const work = works.indexOf(id);
      return atMost(descendants[work]) * (MOST_COUNTED + 1) + atMost(citedBy[work]);
    },
    Author: counted('author'),
    Organisation: counted('organisation'),
    Topic: counted('topic'),
    Year: counted('year'),
    Source: counted('list'),
  };
}
