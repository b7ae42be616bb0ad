import type { SourceRecord } from '../record';

/** A record of a source, as the node that it describes keeps it. */
export interface KeptRecord {
  readonly source: string;
  readonly record: SourceRecord;
}

/**
 * JSON text of the whole records that describe a node, by source: the store alone then suffices to
 * compute the graph anew without one of its sources. `undefined` where no record does.
 */
export function recordsText(kept: readonly KeptRecord[]): string | undefined {
  if (kept.length === 0) return undefined;
  const bySource: Record<string, SourceRecord[]> = {};
  for (const { source, record } of kept) {
    const records = bySource[source] ?? [];
    bySource[source] = records;
    records.push(record);
  }
  return JSON.stringify(bySource);
}
