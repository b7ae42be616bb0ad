import type { Problem } from '@stemma/model';
import type { ReadSource } from './load/read-source';
import { resolve } from './resolve/resolve';

/** What is wrong with a source: what `stemma check` prints. */
export interface CheckResult {
  readonly format: string;
  readonly records: number;
  readonly problems: readonly Problem[];
  /** What looks like an item and is not understood. */
  readonly notUnderstood: readonly { readonly line: number; readonly text: string }[];
}

/** Checks a source for itself: its records, its names, and the invariants of the graph it makes. */
export function checkSource({ reading, id, title, origin, digest }: ReadSource): CheckResult {
  const { format, records, refused, warnings, notUnderstood } = reading;
  const bundle = { source: { id, title, format, digest, origin, loadedAt: '' }, records };
  const { problems } = resolve([bundle]);
  return {
    format,
    records: records.length,
    problems: [...refused, ...warnings, ...problems.map(({ problem }) => problem)],
    notUnderstood,
  };
}
