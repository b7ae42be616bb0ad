import type { WaitOptions } from './generations/load-lock';
import type { GraphStore } from './port';

export type LoadOptions = WaitOptions;

/**
 * A load under way: on a store with generations what is written is seen by nobody before `commit`; on one
 * without, readers see it at once and are told that a load is running.
 */
export interface LoadSession {
  /**
   * The next generation: at first as the current one. The session closes it. Files on its shelf are those
   * of the current one too: they are replaced or removed, never written into.
   */
  readonly store: GraphStore;
  /**
   * Throws the nodes and relationships of the next generation away, for a load that writes the whole graph
   * anew; `store` is another one from then on. Only where there are generations.
   */
  startEmpty?(): Promise<void>;
  /** Its number, once committed. */
  readonly generation: number;
  /**
   * Ids of sources whose load or unload was broken off in the midst of this very graph: what is kept of
   * their records may be of before or after it. A load has to finish them. None on a store with generations.
   */
  readonly interrupted: readonly string[];
  /**
   * Says, before anything is written, of which sources records are replaced or taken away, and how many
   * nodes and relationships will be written in all, where that is known.
   * @throws StoreError as `write`.
   */
  announce(sources: readonly string[], total?: number): Promise<void>;
  /**
   * Makes the next generation the current one, at once or not at all. Where it fails, the load is aborted.
   * @throws StoreError `disk-full`, `read-only`, `damaged` (what was written cannot be opened), `locked`
   * (another load took over).
   */
  commit(): Promise<void>;
  /** Leaves the current generation as it is, where there are generations. Does nothing after `commit`. */
  abort(): Promise<void>;
}
