import type { Problem } from '@stemma/model';
import type { RecordLink } from './record';
import type { SourceFacts } from './resolve/source-bundle';

/**
 * What one source brought, as `stemma load --report` writes it. `accepted + refused.length = read`, and
 * `omitted.refused` more where there is such a number.
 */
export interface LoadReport {
  readonly source: Omit<SourceFacts, 'origin' | 'streamed'>;
  /** Records met in the source. */
  readonly read: number;
  readonly accepted: number;
  /** Of the accepted records: the first one of a new node, those whose node or its relationships changed, the rest. */
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly merged: readonly ReportedMerge[];
  readonly refused: readonly Problem[];
  readonly refusedEdges: readonly Problem[];
  readonly notUnderstood: readonly { readonly line: number; readonly text: string }[];
  readonly warnings: readonly Problem[];
  /** The works as they were read; only where nothing was written. */
  readonly records?: readonly ReportedRecord[];
  /** Of a streamed source, how many entries of a list are counted here and not listed. */
  readonly omitted?: Readonly<Partial<Record<OmittedList, number>>>;
}

/** Lists of a report that may grow with the source. */
export type OmittedList = 'merged' | 'refused' | 'refusedEdges' | 'warnings' | 'records';

/** A record that is one work with another one. */
export interface ReportedMerge {
  readonly ids: readonly string[];
  /** `same-arxiv`, `same-doi` …, `same-main-link`, or `same-title-year-author`. */
  readonly rule: string;
  readonly file: string;
  readonly line: number;
  readonly column?: number;
  readonly reason: string;
}

export interface ReportedRecord {
  readonly line: number;
  readonly section: readonly string[];
  readonly title: string;
  readonly titleZh?: string;
  readonly name?: string;
  readonly kind: string;
  readonly year?: number;
  readonly url?: string;
  readonly links: readonly RecordLink[];
  readonly identifiers: readonly string[];
  readonly authors: readonly string[];
  readonly organisations: readonly string[];
}
