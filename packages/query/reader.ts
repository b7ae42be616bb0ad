import { type ChildProcess, fork } from 'node:child_process';
import type { CypherParameters, Rows } from '@stemma/store';
import pidusage from 'pidusage';
import type { QueryLimits } from './limits';
import type { ReadMessage, ReadRequest } from './protocol';
import { QueryError, type QueryErrorCode } from './query-error';

/** How a reading process is started: the module of `reader-process`, and Node's own flags for it. */
export interface ReaderProgram {
  readonly modulePath: string;
  readonly execArgv?: readonly string[];
}

/** Ends after which a process is still at work on the query. */
const BREAKS: ReadonlySet<QueryErrorCode> = new Set(['timeout', 'memory', 'aborted']);
const MEMORY_POLL_MS = 100;
const OPENING_MS = 120_000;

/** One reading process. It answers one query at a time and dies with the first that breaks a limit. */
export class Reader {
  readonly #child: ChildProcess;
  readonly #ready: Promise<number>;
  #requests = 0;
  #dead = false;

  constructor(program: ReaderProgram, storeUrl: string) {
    this.#child = fork(program.modulePath, [storeUrl], {
      serialization: 'advanced',
      execArgv: [...(program.execArgv ?? process.execArgv)],
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    this.#child.once('exit', () => {
      this.#dead = true;
    });
    this.#ready = this.#opened();
    // A reader that nobody waits for yet must not end the program when it cannot open.
    this.#ready.catch(() => undefined);
  }

  get dead(): boolean {
    return this.#dead;
  }

  /** @throws QueryError `syntax`, `timeout`, `memory`, `aborted`, `failed`. */
  async read(
    cypher: string,
    parameters: CypherParameters,
    limits: QueryLimits,
    signal?: AbortSignal,
  ): Promise<{ rows: Rows; timeMs: number }> {
    const size = await this.#ready;
    if (signal?.aborted) throw new QueryError('aborted', 'the query was cancelled');
    const started = performance.now();
    const watch = this.#watch(size, limits, signal);
    try {
      const rows = await Promise.race([this.#ask(cypher, parameters, limits.maxRows), watch.broken]);
      return { rows, timeMs: Math.round(performance.now() - started) };
    } catch (error) {
      if (error instanceof QueryError && BREAKS.has(error.code)) this.kill();
      throw error;
    } finally {
      watch.stop();
    }
  }

  kill(): void {
    this.#dead = true;
    this.#child.kill('SIGKILL');
  }

  /** Resolves to the memory of the process in bytes once it has opened the store. */
  async #opened(): Promise<number> {
    const message = await this.#next((m) => m.type === 'ready' || m.type === 'unable', OPENING_MS);
    if (message.type === 'unable') throw new QueryError('failed', message.reason);
    return (await pidusage(this.#child.pid ?? 0)).memory;
  }

  async #ask(cypher: string, parameters: CypherParameters, maxRows: number): Promise<Rows> {
    const id = ++this.#requests;
    const request: ReadRequest = { id, cypher, parameters, maxRows };
    const answer = this.#next((m) => 'id' in m && m.id === id);
    this.#child.send(request);
    const message = await answer;
    if (message.type === 'rows') return message.rows;
    if (message.type === 'error') throw new QueryError(codeOf(message.code), message.reason);
    throw new QueryError('failed', 'the reading process gave no rows');
  }

  #next(wanted: (message: ReadMessage) => boolean, withinMs?: number): Promise<ReadMessage> {
    return new Promise((resolve, reject) => {
      const timer = withinMs
        ? setTimeout(
            () => end(() => reject(new QueryError('timeout', 'the store did not open in time'))),
            withinMs,
          )
        : undefined;
      const onMessage = (message: ReadMessage) => {
        if (wanted(message)) end(() => resolve(message));
      };
      const onExit = () => end(() => reject(new QueryError('failed', 'the reading process ended')));
      const end = (settle: () => void) => {
        clearTimeout(timer);
        this.#child.off('message', onMessage);
        this.#child.off('exit', onExit);
        settle();
      };
      if (this.#dead) onExit();
      this.#child.on('message', onMessage);
      this.#child.on('exit', onExit);
    });
  }

  #watch(size: number, limits: QueryLimits, signal?: AbortSignal) {
    let poll: NodeJS.Timeout | undefined;
    let timer: NodeJS.Timeout | undefined;
    let onAbort: () => void = () => undefined;
    const broken = new Promise<never>((_, reject) => {
      onAbort = () => reject(new QueryError('aborted', 'the query was cancelled'));
      signal?.addEventListener('abort', onAbort, { once: true });
      timer = setTimeout(() => {
        reject(
          new QueryError(
            'timeout',
            `the query took longer than ${limits.timeoutMs / 1000} s and was stopped`,
          ),
        );
      }, limits.timeoutMs);
      poll = setInterval(async () => {
        const usage = await pidusage(this.#child.pid ?? 0).catch(() => undefined);
        if (usage && usage.memory - size > limits.maxGrowthBytes) {
          const mib = Math.round(limits.maxGrowthBytes / 1024 ** 2);
          reject(new QueryError('memory', `the query needed more than ${mib} MiB and was stopped`));
        }
      }, MEMORY_POLL_MS);
    });
    broken.catch(() => undefined);
    return {
      broken,
      stop: () => {
        clearInterval(poll);
        clearTimeout(timer);
        signal?.removeEventListener('abort', onAbort);
      },
    };
  }
}

function codeOf(code: string): QueryErrorCode {
  if (code === 'syntax' || code === 'timeout' || code === 'aborted') return code;
  return code === 'read-only' ? 'refused' : 'failed';
}
