import type { GraphStore } from '../port';

/** One promise of the port. The store it is given is empty and takes writes. */
export interface ContractCase {
  readonly name: string;
  readonly run: (store: GraphStore) => Promise<void>;
}
