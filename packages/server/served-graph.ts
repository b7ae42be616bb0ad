import { type GraphReader, storeReader } from '@stemma/lineage';
import { currentGeneration, type GraphStore, openStore } from '@stemma/store';
import { servedTable } from './served-table';

/** The graph of one generation, held open while requests are answered from it. */
export interface OpenGraph {
  readonly store: GraphStore;
  readonly reader: GraphReader;
  readonly generation: number;
}

interface Held extends OpenGraph {
  users: number;
  retired: boolean;
}

/**
 * The graph that a server answers from. Each request takes the newest generation; a load that ends
 * while requests run leaves them the graph they began with.
 */
export class ServedGraph {
  readonly #url: string;
  readonly #onChange: (generation: number) => void;
  #held: Held | undefined;
  #opening: Promise<Held> | undefined;

  /** `onChange` is told the generation whenever one is opened, the first too: a load may have ended before it. */
  constructor(url: string, onChange: (generation: number) => void = () => undefined) {
    this.#url = url;
    this.#onChange = onChange;
  }

  async generation(): Promise<number> {
    return currentGeneration(this.#url);
  }

  /** Runs a question on the newest graph. @throws StoreError where it cannot be opened. */
  async use<T>(question: (graph: OpenGraph) => Promise<T>): Promise<T> {
    let held = await this.#newest();
    // While this one was waited for, a load can have ended and the graph been closed.
    while (held.retired) held = await this.#newest();
    held.users++;
    try {
      return await question(held);
    } finally {
      held.users--;
      if (held.retired && held.users === 0) await held.store.close();
    }
  }

  async close(): Promise<void> {
    const held = this.#held;
    this.#held = undefined;
    if (held) await this.#retire(held);
  }

  async #newest(): Promise<Held> {
    const generation = await this.generation();
    if (this.#held?.generation === generation) return this.#held;
    this.#opening ??= this.#open(generation).finally(() => {
      this.#opening = undefined;
    });
    return this.#opening;
  }

  async #open(generation: number): Promise<Held> {
    const store = await openStore(this.#url);
    const held = {
      store,
      reader: storeReader(store, servedTable(store)),
      generation,
      users: 0,
      retired: false,
    };
    const earlier = this.#held;
    this.#held = held;
    if (earlier) await this.#retire(earlier);
    this.#onChange(generation);
    return held;
  }

  async #retire(held: Held): Promise<void> {
    held.retired = true;
    if (held.users === 0) await held.store.close();
  }
}
