import type { LoadOptions, LoadSession } from '../load-session';
import { Connection } from './connection';
import { dropFullText } from './full-text';
import { graphState, requireOwn, requireWritable } from './graph-state';
import { LoadLock } from './load-lock';
import { TRANSACTION_MS } from './load-progress';
import { LOCK_ID } from './lock-id';
import type { Neo4jPlace } from './neo4j-place';
import { Neo4jStore } from './neo4j-store';
import { applySchema } from './schema';

/** A server that is started again is waited for this long. */
const RETRY_MS = 120_000;

const RAISE = 'MATCH (s:Source) WHERE s.id <> $id SET s._generation = $generation';
/** What a commit leaves whose answer was lost on the way. */
const RAISED = `MATCH (s:Source) RETURN count(s) = 0 OR max(s._generation) >= $generation`;

/**
 * Begins a load into a database. There is one generation: readers see what is written at once, and a load
 * that is broken off is finished by the next.
 * @throws StoreError `locked`, `foreign-graph`, `read-only`, `unreachable`, `unauthorised`, `unsupported`,
 * `not-found`.
 */
export async function beginNeo4jLoad(place: Neo4jPlace, options: LoadOptions): Promise<LoadSession> {
  const connection = new Connection(place, { retryMs: RETRY_MS, transactionMs: TRANSACTION_MS });
  try {
    await connection.check();
    await requireWritable(connection);
    await requireOwn(connection);
    await applySchema(connection);
    const { generation } = await graphState(connection);
    const lock = await LoadLock.acquire(connection, generation, options);
    const load = new Neo4jLoad(connection, lock, generation);
    // Searching goes on while a graph that is there is changed; of the first one nobody reads yet.
    if (generation > 0) await load.store.makeSearchable();
    else await dropFullText(connection);
    return load;
  } catch (error) {
    await connection.close();
    throw error;
  }
}

class Neo4jLoad implements LoadSession {
  readonly store: Neo4jStore;
  readonly generation: number;
  #isOver = false;

  constructor(
    private readonly connection: Connection,
    private readonly lock: LoadLock,
    before: number,
  ) {
    this.generation = before + 1;
    this.store = new Neo4jStore(connection, {
      beforeWrite: lock.requireHeld,
      mayCreate: !lock.isTakenOver,
      onWritten: (size) => lock.count(size),
      withLocal: true,
      info: () => graphState(connection),
      release: async () => {},
    });
  }

  get interrupted(): readonly string[] {
    return this.lock.interrupted;
  }

  async announce(sources: readonly string[], total?: number): Promise<void> {
    await this.lock.announce(sources, total);
  }

  async commit(): Promise<void> {
    if (this.#isOver) return;
    try {
      await this.store.makeSearchable();
      await this.#raise();
    } catch (error) {
      await this.abort();
      throw error;
    }
    await this.#end();
  }

  async abort(): Promise<void> {
    if (!this.#isOver) await this.#end();
  }

  async #raise(): Promise<void> {
    const generation = BigInt(this.generation);
    let isRetried = false;
    await this.connection.write(async (transaction) => {
      if (isRetried) {
        const { records } = await transaction.run(RAISED, { generation });
        if (records[0]?.get(0) === true) return;
      }
      isRetried = true;
      await this.lock.requireHeld(transaction);
      await transaction.run(RAISE, { id: LOCK_ID, generation });
      await this.lock.remove(transaction);
    });
  }

  async #end(): Promise<void> {
    this.#isOver = true;
    await this.lock.leave();
    await this.store.close();
    await this.connection.close();
  }
}
