import type { NodeLabel } from '@stemma/model';
import { PAGES_AT_ONCE } from '../ask-ahead';
import { lastAtMost } from '../compact/last-at-most';
import type { GraphStore } from '../port';
import { scanByNumber } from '../scan-by-number';
import { orderOf, placesIn, textsInOrder } from './in-order';
import { type Texts, TextsBuilder } from './texts';

const PAGES = { atOnce: PAGES_AT_ONCE };

/** From the store's own numbers of nodes to their places in an order, and back: 16 bytes a node. */
export class NodesInOrder {
  constructor(
    /** The store's own numbers, ascending. */
    private readonly own: Float64Array,
    /** By place the index in `own`, and by that the place. */
    private readonly order: Uint32Array,
    private readonly places = placesIn(order),
  ) {}

  /** The nodes of a label in the order of their ids. @throws StoreError as `read`. */
  static async read(
    store: Pick<GraphStore, 'read'>,
    label: NodeLabel,
  ): Promise<{ readonly nodes: NodesInOrder; readonly ids: Texts }> {
    const builder = new TextsBuilder();
    const pages: Float64Array[] = [];
    for await (const page of scanByNumber(store, label, 'RETURN i, n.id', PAGES)) {
      const rows = page.map(([own, id]) => [Number(own), String(id)] as const).sort(([a], [b]) => a - b);
      pages.push(Float64Array.from(rows, ([own]) => own));
      for (const [, id] of rows) builder.push(id);
    }
    const found = builder.done();
    const own = new Float64Array(found.size);
    let length = 0;
    for (const page of pages) {
      own.set(page, length);
      length += page.length;
    }
    const order = orderOf(found);
    return { nodes: new NodesInOrder(own, order), ids: textsInOrder(found, order) };
  }

  get size(): number {
    return this.own.length;
  }

  /** The place of a node; `undefined` for one that is not among them. */
  placeOf(own: unknown): number | undefined {
    const wanted = Number(own);
    const last = this.size - 1;
    // they ascend by whole numbers: where none is left out between, this is but one
    const low = Math.max(0, last - ((this.own[last] ?? 0) - wanted));
    const high = Math.min(last, wanted - (this.own[0] ?? 0));
    const index = lastAtMost(this.own, wanted, low, high);
    return this.own[index] === wanted ? this.places[index] : undefined;
  }

  /** The store's own numbers in order, page by page. */
  *pages(size: number): Generator<number[]> {
    for (let first = 0; first < this.size; first += size)
      yield Array.from(this.order.subarray(first, first + size), (index) => this.own[index] ?? 0);
  }
}
