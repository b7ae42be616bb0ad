import { type GraphReader, storeReader } from '@stemma/lineage';
import {
  currentState,
  type GraphStore,
  openStore,
  opensAside,
  type RunningLoad,
  StoreError,
  type StoreInfo,
} from '@stemma/store';
import { servedTable } from './served-table';

/** The graph of one generation, held open while requests are answered from it. */
export interface OpenGraph {
  readonly store: GraphStore;
  readonly reader: GraphReader;
  readonly generation: number;
  /** Present while a load changes this very graph. */
  readonly loading?: RunningLoad;
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
  #isClosed = false;

  /** `onChange` is told the generation whenever one is opened, the first too: a load may have ended before it. */
  constructor(url: string, onChange: (generation: number) => void = () => undefined) {
    this.#url = url;
    this.#onChange = onChange;
  }

  /** @throws StoreError where the store cannot be asked. */
  async state(): Promise<Pick<StoreInfo, 'generation' | 'loading'>> {
    return currentState(this.#url);
  }

  /** Runs a question on the newest graph. @throws StoreError where it cannot be opened. */
  async use<T>(question: (graph: OpenGraph) => Promise<T>): Promise<T> {
    let state = await this.state();
    let held = await this.#at(state.generation);
    // While this one was waited for, a load can have ended and the graph been closed.
    while (held.retired) {
      state = await this.state();
      held = await this.#at(state.generation);
    }
    held.users++;
    try {
      const { store, reader, generation } = held;
      return await question({ store, reader, generation, loading: state.loading });
    } finally {
      held.users--;
      if (held.retired && held.users === 0) await held.store.close();
    }
  }

  /**
   * Opens the newest graph of a server, and begins to read what it does not keep, before anyone asks. One that
   * cannot be opened is told to whoever does. An embedded graph waits for them: the page comes before it.
   */
  async prepare(): Promise<void> {
    if (!opensAside(this.#url)) return;
    await this.use(({ reader }) => reader.table()).catch(() => undefined);
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    await this.#opening?.catch(() => undefined);
    const held = this.#held;
    this.#held = undefined;
    if (held) await this.#retire(held);
  }

  async #at(generation: number): Promise<Held> {
    if (this.#held?.generation === generation) return this.#held;
    this.#opening ??= this.#open(generation).finally(() => {
      this.#opening = undefined;
    });
    return this.#opening;
  }

  async #open(generation: number): Promise<Held> {
    const store = await openStore(this.#url, { isServer: true });
    if (this.#isClosed) {
      await store.close();
      throw new StoreError('unreachable', 'the server is ending: ask again when it is back');
    }
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
