import type { Driver, ManagedTransaction } from 'neo4j-driver';
import neo4j from 'neo4j-driver';
import { giveUp } from '../give-up';
import type { ReadLimits } from '../port';
import { fromDriver } from './driver-error';
import type { Neo4jPlace } from './neo4j-place';
import { requireVersion } from './server-version';

export type Work<T> = (transaction: ManagedTransaction) => Promise<T>;

export interface ConnectionOptions {
  /** Milliseconds for which what failed by the server's absence or a conflict is tried again. */
  readonly retryMs: number;
  /** Milliseconds after which the server ends a transaction that writes; unless given it sets the limit. */
  readonly transactionMs?: number;
}

const CONNECTING_MS = 10_000;
const ROWS_FETCHED_AT_ONCE = 2_000;

/**
 * Transactions on one database. Reads see what was written before them through the same connection, also
 * on a cluster, where they go to followers.
 */
export class Connection {
  readonly #driver: Driver;
  readonly #bookmarks = neo4j.bookmarkManager();
  /** Drivers for reads that may be cut off, at rest. A query that goes on past its end dies with its connection. */
  readonly #idle: Driver[] = [];

  constructor(
    readonly place: Neo4jPlace,
    private readonly options: ConnectionOptions,
  ) {
    this.#driver = this.#newDriver();
  }

  /** @throws StoreError `unreachable`, `unauthorised`, `unsupported`. */
  async check(): Promise<void> {
    const { agent } = await this.#translated(() => this.#driver.getServerInfo());
    requireVersion(agent, this.place.url);
  }

  /** @throws StoreError as `GraphStore.read`. */
  async read<T>(work: Work<T>, limits: ReadLimits = {}): Promise<T> {
    const isBound = limits.timeoutMs !== undefined || limits.signal !== undefined;
    return this.#translated(() => (isBound ? this.#cuttable(work, limits) : this.#read(this.#driver, work)));
  }

  /** @throws StoreError as `GraphStore.write`. */
  async write<T>(work: Work<T>): Promise<T> {
    return this.#translated(async () => {
      const session = this.#session(this.#driver, neo4j.session.WRITE);
      try {
        return await session.executeWrite(work, limitOf(this.options.transactionMs));
      } finally {
        await session.close();
      }
    });
  }

  /** Runs a statement that manages its own transactions or changes the schema. @throws StoreError. */
  async run(cypher: string, parameters: Record<string, unknown> = {}): Promise<void> {
    await this.#translated(async () => {
      const session = this.#session(this.#driver, neo4j.session.WRITE);
      try {
        await session.run(cypher, parameters);
      } finally {
        await session.close();
      }
    });
  }

  async close(): Promise<void> {
    await Promise.all([this.#driver, ...this.#idle.splice(0)].map((driver) => driver.close()));
  }

  async #cuttable<T>(work: Work<T>, limits: ReadLimits): Promise<T> {
    const driver = this.#idle.pop() ?? this.#newDriver();
    let isOver = false;
    const reading = this.#read(driver, work, limits.timeoutMs).finally(() => {
      isOver = true;
    });
    try {
      return await giveUp(reading, limits);
    } finally {
      if (isOver) this.#idle.push(driver);
      else void driver.close();
    }
  }

  async #read<T>(driver: Driver, work: Work<T>, timeoutMs?: number): Promise<T> {
    const session = this.#session(driver, neo4j.session.READ);
    try {
      return await session.executeRead(work, limitOf(timeoutMs));
    } finally {
      await session.close();
    }
  }

  #session(driver: Driver, defaultAccessMode: 'READ' | 'WRITE') {
    return driver.session({
      database: this.place.database,
      defaultAccessMode,
      bookmarkManager: this.#bookmarks,
      fetchSize: ROWS_FETCHED_AT_ONCE,
    });
  }

  #newDriver(): Driver {
    const { url, username, password } = this.place;
    const auth = password === undefined ? undefined : neo4j.auth.basic(username, password);
    return neo4j.driver(url, auth, {
      useBigInt: true,
      telemetryDisabled: true,
      userAgent: 'stemma',
      connectionTimeout: CONNECTING_MS,
      connectionAcquisitionTimeout: 2 * CONNECTING_MS,
      maxTransactionRetryTime: this.options.retryMs,
      notificationFilter: { minimumSeverityLevel: 'OFF' },
    });
  }

  async #translated<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      throw fromDriver(error, this.place);
    }
  }
}

function limitOf(timeout: number | undefined) {
  return timeout === undefined ? {} : { timeout };
}
