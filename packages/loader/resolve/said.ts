import { byCodePoint } from '@stemma/model';
import type { SourceRecord, WorkRecord } from '../record';
import type { SourceBundle, SourceFacts } from './source-bundle';
import { bySource } from './source-order';

/** A record together with the source that says it. */
export interface Said<R extends SourceRecord = SourceRecord> {
  readonly source: SourceFacts;
  /** The record as the source states it. */
  readonly stated: R;
  /** The record as it is taken: a correction of the canon may have replaced identifiers. */
  readonly record: R;
}

export type SaidWork = Said<WorkRecord>;

/**
 * All records of a set of sources in the one order that decides between them: sources in their order,
 * within a source by place, whatever order they came in.
 */
export function inOrder(bundles: readonly SourceBundle[]): Said[] {
  return bundles
    .toSorted((a, b) => bySource(a.source, b.source))
    .flatMap(({ source, records }) =>
      records.toSorted(byPlace).map((record) => ({ source, stated: record, record })),
    );
}

/** The records of one type, in the order given. */
export function ofType<T extends SourceRecord['type']>(
  said: readonly Said[],
  type: T,
): Said<Extract<SourceRecord, { type: T }>>[] {
  return said.filter((one): one is Said<Extract<SourceRecord, { type: T }>> => one.stated.type === type);
}

/** The order of the records of one source. */
export function byPlace(a: SourceRecord, b: SourceRecord): number {
  return (
    byCodePoint(a.place.file, b.place.file) ||
    a.place.line - b.place.line ||
    (a.place.column ?? 0) - (b.place.column ?? 0) ||
    byCodePoint(a.key, b.key) ||
    byCodePoint(JSON.stringify(a), JSON.stringify(b))
  );
}
