import type { ManagedTransaction } from 'neo4j-driver';

/** A piece of a batch: what one transaction does, which may be run again where it fails. */
export interface Piece {
  /** Nodes or relationships that are written or taken away. */
  readonly size: number;
  /** True where what is written is not in the store yet, as far as is known. */
  readonly isNew: boolean;
  /**
   * Bits of the groups of nodes whose relationships change (`end-groups`): two transactions with one in common
   * would wait for each other, or one of them be begun anew.
   */
  readonly groups: number;
  /** @param create whether what is new is created without looking for it. */
  run(transaction: ManagedTransaction, create: boolean): Promise<void>;
}
