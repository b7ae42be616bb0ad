import { KIND_LABELS, NODE_LABELS, type NodeLabel, RELATIONSHIP_TYPES } from '@stemma/model';
import type { GraphStore } from '../port';
import type { ByteSink } from './byte-sink';
import { ColumnWriter } from './column-writer';
import { IdList } from './id-list';
import { NodesInOrder } from './nodes-in-order';
import { TABLED_TYPES, type TabledValue, type WorkTable } from './work-table';
import { MARK } from './work-table-file';
import { writeBuildsOn } from './write-builds-on';
import { writeLists } from './write-lists';
import { writeMentions } from './write-mentions';
import { writeOwnColumns } from './write-own-columns';

type Store = Pick<GraphStore, 'read'>;

/** By label what the works say of each of its nodes, asked by the store's own number of the node. */
export type Weights = Readonly<Record<NodeLabel, (own: number) => number>>;

const MOST_COUNTED = 0x7fff;
const LABELS = {
  organisation: 'Organisation',
  author: 'Author',
  topic: 'Topic',
  list: 'Source',
  year: 'Year',
} as const satisfies Record<TabledValue, NodeLabel>;

/**
 * Writes the table of all works of a store, column by column as they are read, so that a table takes some
 * tens of bytes a node while it is made. Linear in the graph. Gives also the weights that it tells:
 * a work's are its direct descendants, then those that cite it; of what touches works it is their number.
 * @param rest called where texts are yet to be read: the store may let go of what it keeps of all else.
 * @throws StoreError as `read`; what the sink throws.
 */
export async function writeWorkTable(
  store: Store,
  sink: ByteSink,
  rest: () => Promise<void> = async () => {},
): Promise<Weights> {
  const file = await ColumnWriter.begin(MARK, sink);
  const { nodes: works, ids } = await writeIds(store, file, 'Work');
  const own = await writeOwnColumns(store, file, works);
  const touching: Partial<Record<TabledValue, unknown>> = {};
  const weights: Partial<Record<NodeLabel, (own: number) => number>> = {};
  for (const value of Object.keys(LABELS) as TabledValue[]) {
    const { lists, weigh } = await writeTouching(store, file, value, works);
    touching[value] = lists;
    weights[LABELS[value]] = weigh;
  }
  const { buildsOn, descendants } = await writeBuildsOn(store, file, works);
  const cites = await writeLists(store, file, 'CITES', works, works);
  const all: Record<keyof WorkTable, unknown> = {
    works: ids,
    ...own,
    touching,
    buildsOn,
    cites: cites.lists,
    introducedIn: (await writeLists(store, file, 'INTRODUCED_IN', works, works)).lists,
    descendants: await file.place(descendants),
    citedBy: await file.place(cites.counts),
    counts: await readCounts(store),
    mentions: await rest().then(() => writeMentions(store, file, works)),
  };
  await file.end(all);
  const atMost = (count = 0) => Math.min(count, MOST_COUNTED);
  weights.Work = (number) => {
    const place = works.placeOf(number) ?? works.size;
    return atMost(descendants[place]) * (MOST_COUNTED + 1) + atMost(cites.counts[place]);
  };
  return weights as Weights;
}

async function writeTouching(store: Store, file: ColumnWriter, value: TabledValue, works: NodesInOrder) {
  const { nodes, ids } = await writeIds(store, file, LABELS[value]);
  const { lists, counts } = await writeLists(store, file, TABLED_TYPES[value], works, nodes);
  const weigh = (own: number) => counts[nodes.placeOf(own) ?? nodes.size] ?? 0;
  return { lists: { ids, ...lists }, weigh };
}

/** Writes the ids of a label, which then need not be kept. */
async function writeIds(store: Store, file: ColumnWriter, label: NodeLabel) {
  const { nodes, ids } = await NodesInOrder.read(store, label);
  return { nodes, ids: await file.place(IdList.of(ids)) };
}

async function readCounts(store: Store): Promise<WorkTable['counts']> {
  const count = async (query: string) => Number((await store.read(query)).rows[0]?.[0] ?? 0);
  const labels: Record<string, number> = {};
  for (const label of [...NODE_LABELS, ...Object.values(KIND_LABELS)])
    labels[label] = await count(`MATCH (n:${label}) RETURN count(n)`);
  const types: Record<string, number> = {};
  for (const type of RELATIONSHIP_TYPES)
    types[type] = await count(`MATCH ()-[r:${type}]->() RETURN count(r)`);
  return { labels, types };
}
