import type { SourceRecord } from '../record';
import type { SourceBundle, SourceFacts } from '../resolve/source-bundle';
import type { KeptGraph } from './kept-graph';
import { keptFacts, keptRecords } from './kept-properties';

/**
 * The loaded sources with all their records, as the nodes of a store keep them.
 * @throws LoaderError `damaged-records`.
 */
export function rebuildBundles({ nodes }: KeptGraph): SourceBundle[] {
  const facts: SourceFacts[] = [];
  const records = new Map<string, SourceRecord[]>();
  for (const node of nodes.values()) {
    const source = keptFacts(node);
    if (source) facts.push(source);
    for (const [id, said] of keptRecords(node)) {
      const known = records.get(id);
      if (known) known.push(...said);
      else records.set(id, said);
    }
  }
  return facts.map((source) => ({ source, records: onceEach(records.get(source.id) ?? []) }));
}

/** A load that was broken off where readers see the graph may leave a record in two nodes. */
export function onceEach(records: readonly SourceRecord[]): SourceRecord[] {
  return [...new Map(records.map((record) => [JSON.stringify(record), record])).values()];
}
