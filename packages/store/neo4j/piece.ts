import type { ManagedTransaction } from 'neo4j-driver';

/** A piece of a batch: what one transaction does, which may be run again where it fails. */
export interface Piece {
  /** Nodes or relationships that are written or taken away. */
  readonly size: number;
  /** True where what is written is not in the store yet, as far as is known. */
  readonly isNew: boolean;
  /** @param create whether what is new is created without looking for it. */
  run(transaction: ManagedTransaction, create: boolean): Promise<void>;
  /** Called once the transaction has gone through. */
  committed?(): void;
}
