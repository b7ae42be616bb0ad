import { type GraphNode, NODE_LABELS } from '@stemma/model';
import type { GraphStore } from '@stemma/store';
import type { SourceRecord } from '../../record';
import type { SourceFacts } from '../../resolve/source-bundle';
import { type RecordSet, recordsInMemory } from '../../stream/records/record-set';
import { SpoolWriter } from '../../stream/records/spool-writer';
import { UnorderedRecords } from '../../stream/records/unordered-records';
import { keptFacts, keptRecords } from '../kept-properties';
import { onceEach } from '../rebuild-bundles';
import type { Workplace } from './workplace';

/** Facts of all loaded sources. @throws LoaderError `damaged-records`; StoreError as `read`. */
export async function factsOf(store: GraphStore): Promise<SourceFacts[]> {
  const facts: SourceFacts[] = [];
  for await (const page of store.nodes('Source'))
    for (const node of page) {
      const source = keptFacts(node);
      if (source) facts.push(source);
    }
  return facts;
}

/**
 * The records of loaded sources, from the store's nodes and from its shelf.
 * @throws LoaderError `damaged-records`; StoreError as `read`.
 */
export async function keptSets(
  store: GraphStore,
  facts: readonly SourceFacts[],
  place: Workplace,
): Promise<RecordSet[]> {
  const inMemory = new Map(
    facts.filter(({ streamed }) => !streamed).map(({ id }) => [id, [] as SourceRecord[]]),
  );
  const streamed = facts.filter((source) => source.streamed);
  const inNodes = new Map(
    (place.isBeside ? [] : streamed).map(({ id }) => [id, new UnorderedRecords(`${place.pathFor(id)}.kept`)]),
  );
  if (inMemory.size + inNodes.size > 0)
    for await (const node of nodesWithRecords(store, inNodes.size === 0))
      for (const [source, records] of keptRecords(node)) {
        inMemory.get(source)?.push(...records);
        for (const record of records) inNodes.get(source)?.add(record);
      }
  return facts.map((source) => {
    const records = inMemory.get(source.id);
    if (records) return recordsInMemory({ source, records: onceEach(records) });
    const unordered = inNodes.get(source.id);
    if (!unordered) return place.openKept(source);
    const spool = new SpoolWriter(place.pathFor(source.id));
    unordered.writeTo(spool);
    spool.finish();
    return place.openNew(source);
  });
}

/** How many records nodes keep of each source that is not streamed. @throws as `keptSets`. */
export async function countKept(
  store: GraphStore,
  facts: readonly SourceFacts[],
): Promise<Map<string, number>> {
  const counts = new Map(facts.filter(({ streamed }) => !streamed).map(({ id }) => [id, 0]));
  if (counts.size === 0) return counts;
  const areFew = store.shelf !== undefined || counts.size === facts.length;
  for await (const node of nodesWithRecords(store, areFew))
    for (const [source, records] of keptRecords(node)) {
      const count = counts.get(source);
      if (count !== undefined) counts.set(source, count + records.length);
    }
  return counts;
}

/** Nodes that keep records; where they are few among many the others are not read. */
async function* nodesWithRecords(store: GraphStore, areFew: boolean): AsyncGenerator<GraphNode> {
  for (const label of NODE_LABELS) {
    if (!areFew) {
      for await (const page of store.nodes(label)) yield* page;
      continue;
    }
    const query = `MATCH (n:${label}) WHERE n._records IS NOT NULL RETURN n`;
    const { rows } = await store.read(query);
    for (const [node] of rows) yield node as GraphNode;
  }
}
