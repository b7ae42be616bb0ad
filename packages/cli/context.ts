import type { Output } from './output/output';

/** What commands take from outside, so that tests can hand in their own. */
export interface CliContext {
  readonly output: Output;
  readonly version: string;
  readonly now: () => Date;
  /** Fires when the person presses Ctrl-C. */
  readonly signal: AbortSignal;
}
