import type { GraphNode, Properties } from '@stemma/model';
import type { LeftBytes } from '../work-table/column-source';

/** Each node begins at a multiple of so many bytes: the places of many gigabytes have 32 bits. */
export const NODE_STEP = 8;

/** Nodes of a label, in the order of the store's own numbers, in columns that stay in their file. */
export interface KeptNodesColumns {
  /** Each as JSON, `[labels, properties]`, and spaces. */
  readonly nodes: LeftBytes;
  /** Where each begins, in steps of `NODE_STEP`, as 32 bits; one more than there are nodes. */
  readonly starts: LeftBytes;
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
  find(number: number): Omit<GraphNode, 'id'> {
    const place = this.#placeOf(number);
    const { starts, nodes } = this.columns;
    const bounds = starts.slice(place * 4, place * 4 + 8);
    const [from, to] = [bounds.readUInt32LE(0), bounds.readUInt32LE(4)];
    const [labels, properties] = JSON.parse(nodes.slice(from * NODE_STEP, to * NODE_STEP).toString()) as [
      GraphNode['labels'],
      Properties,
    ];
    return { labels, properties };
  }

  #placeOf(number: number): number {
    let [low, high] = [0, this.numbers.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.numbers[middle] ?? 0) < number) low = middle + 1;
      else high = middle;
    }
    if (this.numbers[low] !== number) throw new RangeError(`node ${number} is not kept`);
    return low;
  }
}
