import type { Identifier } from '@stemma/model';

/** That a record joined the work of an earlier one, both by number, and why. */
export interface Merge {
  readonly record: number;
  readonly into: number;
  /** `same-arxiv`, `same-doi` …, `same-main-link`, or `same-title-year-author`. */
  readonly rule: string;
  /** What both have: an identifier, or a title. */
  readonly by: Identifier | string;
}
