import type { CypherParameters, Rows } from '@stemma/store';
import { DEFAULT_LIMITS, type QueryLimits } from './limits';
import { requireRead } from './only-reads';
import { QueryError } from './query-error';
import { Reader, type ReaderProgram } from './reader';

export interface QueryResult extends Rows {
  readonly timeMs: number;
}

export interface QueryRunnerOptions {
  readonly program: ReaderProgram;
  /** URL of the store that readers open. */
  readonly storeUrl: string;
  readonly limits?: Partial<QueryLimits>;
  /** Queries that may run at once. */
  readonly most?: number;
}

/**
 * Runs people's Cypher in reading processes: each query in one of its own, with a spare kept warm, so
 * that the one that breaks a limit can be killed and the next runs at once.
 */
export class QueryRunner {
  readonly #options: QueryRunnerOptions;
  readonly #running = new Set<Reader>();
  #spares: Reader[] = [];
  #closed = false;

  constructor(options: QueryRunnerOptions) {
    this.#options = options;
    this.#spares.push(this.#start());
  }

  /** @throws QueryError of any code. */
  async run(
    cypher: string,
    parameters: CypherParameters = {},
    limits: Partial<QueryLimits> = {},
    signal?: AbortSignal,
  ): Promise<QueryResult> {
    requireRead(cypher);
    const reader = this.#take();
    try {
      const bounds = { ...DEFAULT_LIMITS, ...this.#options.limits, ...limits };
      const { rows, timeMs } = await reader.read(cypher, parameters, bounds, signal);
      return { ...rows, timeMs };
    } finally {
      this.#running.delete(reader);
      this.#giveBack(reader);
    }
  }

  /** Lets readers of an earlier generation finish and starts new ones. */
  refresh(): void {
    for (const reader of this.#spares) reader.kill();
    this.#spares = [this.#start()];
    this.#stale = new Set(this.#running);
  }

  close(): void {
    this.#closed = true;
    for (const reader of [...this.#spares, ...this.#running]) reader.kill();
    this.#spares = [];
  }

  #stale = new Set<Reader>();

  #take(): Reader {
    if (this.#closed) throw new QueryError('closed', 'the server is going down');
    const most = this.#options.most ?? 2;
    if (this.#running.size >= most)
      throw new QueryError('busy', `${most} queries are running already; try again when one has ended`);
    this.#spares = this.#spares.filter((reader) => !reader.dead);
    const reader = this.#spares.pop() ?? this.#start();
    this.#running.add(reader);
    if (this.#spares.length === 0) this.#spares.push(this.#start());
    return reader;
  }

  #giveBack(reader: Reader): void {
    const reusable = !reader.dead && !this.#closed && !this.#stale.delete(reader);
    if (reusable && this.#spares.length < 2) this.#spares.push(reader);
    else reader.kill();
  }

  #start(): Reader {
    return new Reader(this.#options.program, this.#options.storeUrl);
  }
}
