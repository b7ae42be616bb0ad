import type { SourceRecord } from '../record';
import type { Said } from './said';

/**
 * JSON text of the whole records that describe a node, by source: the store alone then suffices to
 * compute the graph anew without one of its sources. `undefined` where no record does.
 */
export function recordsText(said: readonly Said[]): string | undefined {
  if (said.length === 0) return undefined;
  const bySource: Record<string, SourceRecord[]> = {};
  for (const { source, stated } of said) {
    const records = bySource[source.id] ?? [];
    bySource[source.id] = records;
    records.push(stated);
  }
  return JSON.stringify(bySource);
}
