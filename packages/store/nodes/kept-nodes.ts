import type { GraphNode } from '@stemma/model';
import { lastAtMost } from '../compact/last-at-most';
import type { LeftBytes } from '../work-table/column-source';
import { nodeOf, RECORD_STEP } from './node-record';

/** Nodes of a label, in the order of the store's own numbers. */
export interface KeptNodesColumns {
  /** Each as `recordOf`; they stay in their file. */
  readonly nodes: LeftBytes;
  /** Where each begins, in steps; one more than there are nodes. */
  readonly starts: Uint32Array;
}

/**
 * Nodes as they stand in a graph, read one by one from the file beside it. Grafeo 0.6.0 unpacks what it reads
 * by tens of thousands of nodes and keeps that in memory: a gigabyte for a million works.
 */
export class KeptNodes {
  /** @param numbers the store's own, ascending. */
  constructor(
    private readonly numbers: Uint32Array,
    private readonly columns: KeptNodesColumns,
  ) {}

  /** Labels and properties of a node by the store's own number. @throws RangeError for one that is not kept. */
  at(number: number): Omit<GraphNode, 'id'> {
    const record = this.find(number);
    if (!record) throw new RangeError(`node ${number} is not kept`);
    return nodeOf(record);
  }

  /** The record of a node; `undefined` of one that is not kept. */
  find(number: number): Buffer | undefined {
    const place = this.#placeOf(number);
    if (place === undefined) return undefined;
    const { starts, nodes } = this.columns;
    const [from, to] = [starts[place] ?? 0, starts[place + 1] ?? 0];
    return nodes.slice(from * RECORD_STEP, to * RECORD_STEP);
  }

  #placeOf(number: number): number | undefined {
    const place = lastAtMost(this.numbers, number);
    return this.numbers[place] === number ? place : undefined;
  }
}
