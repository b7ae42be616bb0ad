import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import { setTimeout as delay } from 'node:timers/promises';
import type { ManagedTransaction } from 'neo4j-driver';
import type { LoadOptions } from '../load-session';
import { StoreError } from '../store-error';
import type { Connection } from './connection';
import { wholeNumber } from './driver-value';
import { describeHolder, isGone, type LoadProgress, parseProgress } from './load-progress';
import { LOCK_ID } from './lock-id';

const SIGN_OF_LIFE_MS = 5_000;
const PROGRESS_MS = 1_000;
const LOOK_AGAIN_MS = 500;

/** First the node is written to, so that of two who come at once the second sees what the first wrote. */
const FIND = `MERGE (l:Source {id: $id}) ON CREATE SET l._generation = $generation SET l._seen = timestamp()
RETURN l._token AS token, l.progress AS progress, timestamp() - coalesce(l._beat, 0) AS silent`;
const TAKE = `MATCH (l:Source {id: $id}) SET l += {name: 'A load is running', title: 'A load is running',
format: 'load', sources: [], progress: $progress, _token: $token, _beat: timestamp()}`;
const BEAT = `MATCH (l:Source {id: $id}) WHERE l._token = $token
SET l._beat = timestamp(), l.progress = $progress RETURN count(l)`;
const HELD = 'MATCH (l:Source {id: $id}) WHERE l._token = $token RETURN count(l)';
const LEAVE = 'MATCH (l:Source {id: $id}) WHERE l._token = $token REMOVE l._token SET l.progress = $progress';
const REMOVE = 'MATCH (l:Source {id: $id}) WHERE l._token = $token DELETE l';

/**
 * The lock of a load in the graph itself: a `Source` whose `progress` says who loads, that readers see,
 * and that goes when the load ends. One that stays behind names the sources whose load was broken off.
 */
export class LoadLock {
  readonly #token = randomUUID();
  #signs: NodeJS.Timeout | undefined;
  #beat: Promise<unknown> = Promise.resolve();
  #signedAt = 0;
  #interrupted: readonly string[] = [];
  #isTakenOver = false;

  private constructor(
    private readonly connection: Connection,
    private progress: LoadProgress,
  ) {}

  /**
   * @param generation the one that is read while the load runs.
   * @throws StoreError `locked`, naming who holds it; `read-only`, `unreachable`.
   */
  static async acquire(
    connection: Connection,
    generation: number,
    { waitMs = 0, onWait }: LoadOptions,
  ): Promise<LoadLock> {
    const until = Date.now() + waitMs;
    const since = new Date().toISOString();
    const mine = { pid: process.pid, host: hostname(), since, done: 0, sources: [] };
    const lock = new LoadLock(connection, mine);
    for (let isTold = false; ; isTold = true) {
      const holder = await connection.write((transaction) => lock.#take(transaction, generation));
      if (holder === undefined) break;
      if (Date.now() >= until) {
        const mend = 'wait for it to end, or end it';
        throw new StoreError('locked', `${connection.place.url}: ${holder}: ${mend}`);
      }
      if (!isTold) onWait?.(holder);
      await delay(Math.min(LOOK_AGAIN_MS, Math.max(1, until - Date.now())));
    }
    lock.#signs = setInterval(() => lock.#sign(), SIGN_OF_LIFE_MS);
    lock.#signs.unref();
    return lock;
  }

  /** Sources whose load or unload was broken off before this one and is not finished yet. */
  get interrupted(): readonly string[] {
    return this.#interrupted;
  }

  /** True where another held the lock and did not give it back: its last transaction may still end. */
  get isTakenOver(): boolean {
    return this.#isTakenOver;
  }

  /** Says in the graph what the load replaces or takes away, before it writes. */
  async announce(sources: readonly string[], total?: number): Promise<void> {
    this.progress = { ...this.progress, total, sources: [...new Set([...this.interrupted, ...sources])] };
    await this.connection.write((transaction) => this.#run(transaction, BEAT));
  }

  /** Counts what was written; readers are told of it at most once a second. */
  count(written: number): void {
    this.progress = { ...this.progress, done: this.progress.done + written };
    if (Date.now() - this.#signedAt > PROGRESS_MS) this.#sign();
  }

  /** Runs in each transaction of the load. @throws StoreError `locked` where another load took over. */
  readonly requireHeld = async (transaction: ManagedTransaction): Promise<void> => {
    if (await this.#isHeld(transaction)) return;
    const mend = 'another load took over, as this one was silent: load again';
    throw new StoreError('locked', `${this.connection.place.url}: ${mend}`);
  };

  /** Takes the lock away, in the transaction that ends the load. */
  async remove(transaction: ManagedTransaction): Promise<void> {
    await this.#run(transaction, REMOVE);
  }

  /**
   * Gives no sign of life any more. Where the load has written and not ended, what it announced stays to
   * be read; a server that is away keeps the lock, which is then taken over.
   */
  async leave(): Promise<void> {
    clearInterval(this.#signs);
    await this.#beat;
    const query = this.progress.sources.length > 0 ? LEAVE : REMOVE;
    await this.connection.run(query, this.#parameters()).catch(() => {});
  }

  async #take(transaction: ManagedTransaction, generation: number): Promise<string | undefined> {
    const { records } = await transaction.run(FIND, { id: LOCK_ID, generation: BigInt(generation) });
    const [found] = records;
    const before = parseProgress(found?.get('progress'));
    const silent = Number(found?.get('silent') ?? 0);
    if (before && found?.get('token') && !isGone(before, silent)) return describeHolder(before);
    this.#isTakenOver = before !== undefined;
    this.#interrupted = before?.sources ?? [];
    this.progress = { ...this.progress, sources: [...this.#interrupted] };
    await this.#run(transaction, TAKE);
    return undefined;
  }

  #sign(): void {
    this.#signedAt = Date.now();
    const sign = () => this.connection.run(BEAT, this.#parameters()).catch(() => {});
    this.#beat = this.#beat.then(sign);
  }

  async #isHeld(transaction: ManagedTransaction): Promise<boolean> {
    const { records } = await this.#run(transaction, HELD);
    return wholeNumber(records[0]?.get(0)) > 0;
  }

  #run(transaction: ManagedTransaction, query: string) {
    return transaction.run(query, this.#parameters());
  }

  #parameters() {
    return { id: LOCK_ID, token: this.#token, progress: JSON.stringify(this.progress) };
  }
}
