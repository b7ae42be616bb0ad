import type { NodeLabel } from '@stemma/model';
import { KeyTable } from '../compact/key-table';

/** At some 20 bytes each. */
const MOST_KEPT = 8_000_000;
const LARGEST = 0x7fff_ffff;

/**
 * The server's own numbers of nodes that a load has created: between two of them a relationship is made in two
 * thirds of the time that looking for its ends by key takes. A number stays its node's while the load lasts, as
 * its lock keeps others from taking nodes away. Numbers above 2^31, as some stores of servers give, are not kept.
 */
export class NodeNumbers {
  readonly #tables = new Map<NodeLabel, KeyTable>();
  #size = 0;

  /** The number of a node, `undefined` where it is not known. */
  of(label: NodeLabel, id: string): number | undefined {
    const number = this.#tables.get(label)?.find(id) ?? -1;
    return number < 0 ? undefined : number;
  }

  remember(label: NodeLabel, id: string, number: bigint): void {
    if (number > LARGEST || this.#size >= MOST_KEPT) return;
    let table = this.#tables.get(label);
    if (!table) {
      table = new KeyTable();
      this.#tables.set(label, table);
    }
    table.add(id, Number(number));
    this.#size++;
  }

  /** To be called before nodes are taken away: their numbers may be given to others. */
  forget(): void {
    this.#tables.clear();
    this.#size = 0;
  }
}
