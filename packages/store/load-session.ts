import type { WaitOptions } from './generations/load-lock';
import type { GraphStore } from './port';

export type LoadOptions = WaitOptions;

/** A load under way: what is written to its store is seen by nobody before `commit`. */
export interface LoadSession {
  /** The next generation: at first as the current one. The session closes it. */
  readonly store: GraphStore;
  /** Its number, once committed. */
  readonly generation: number;
  /**
   * Makes the next generation the current one, at once or not at all. Where it fails, the load is aborted.
   * @throws StoreError `disk-full`, `read-only`, `damaged` (what was written cannot be opened), `locked`
   * (another load took over).
   */
  commit(): Promise<void>;
  /** Leaves the current generation as it is. Does nothing after `commit`. */
  abort(): Promise<void>;
}
