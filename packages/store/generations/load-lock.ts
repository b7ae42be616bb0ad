import { randomUUID } from 'node:crypto';
import { readFile, rm, stat, unlink, utimes } from 'node:fs/promises';
import { hostname } from 'node:os';
import { setTimeout as delay } from 'node:timers/promises';
import * as z from 'zod';
import { StoreError } from '../store-error';
import { systemCode } from '../system-error';
import { createWhole } from './durable';

const holderSchema = z.object({
  pid: z.int(),
  host: z.string(),
  /** ISO 8601 instant. */
  since: z.string(),
  token: z.string(),
});
type Holder = z.infer<typeof holderSchema>;

export interface WaitOptions {
  /** Milliseconds to wait for another load to end; 0 unless given. */
  readonly waitMs?: number;
  /** Told once, before waiting, who holds the store. */
  readonly onWait?: (holder: string) => void;
}

const SIGN_OF_LIFE_MS = 5_000;
/** A holder that has given no sign for so long is gone, even if its process id lives (given anew). */
const SILENT_MS = 120_000;
/** A lock without a holder is one being written (see `createWhole`), or whose writer was killed on the way. */
const UNSIGNED_MS = 5_000;
const LOOK_AGAIN_MS = 200;

/** The lock of a load: one at a time writes to a store. */
export class LoadLock {
  readonly #signs: NodeJS.Timeout;

  private constructor(
    private readonly path: string,
    private readonly holder: Holder,
  ) {
    this.#signs = setInterval(() => {
      const now = new Date();
      utimes(path, now, now).catch(() => {});
    }, SIGN_OF_LIFE_MS);
    this.#signs.unref();
  }

  /** @throws StoreError `locked`, naming who holds it; the failed system call. */
  static async acquire(path: string, { waitMs = 0, onWait }: WaitOptions = {}): Promise<LoadLock> {
    const until = Date.now() + waitMs;
    const me = { pid: process.pid, host: hostname(), since: new Date().toISOString(), token: randomUUID() };
    const signed = JSON.stringify(me);
    let isTold = false;
    while (!(await createWhole(path, signed))) {
      if (await removeStale(path, signed)) continue;
      const holder = describe(await readHolder(path));
      if (Date.now() >= until) {
        throw new StoreError('locked', `${path}: ${holder}: wait for it to end, or end it`);
      }
      if (!isTold) onWait?.(holder);
      isTold = true;
      await delay(Math.min(LOOK_AGAIN_MS, Math.max(1, until - Date.now())));
    }
    return new LoadLock(path, me);
  }

  /** Whether no other load has taken over, as one may from a holder that was silent for minutes. */
  async isHeld(): Promise<boolean> {
    return (await readHolder(this.path))?.token === this.holder.token;
  }

  async release(): Promise<void> {
    clearInterval(this.#signs);
    if (await this.isHeld()) await unlink(this.path);
  }
}

/** Removes the lock of a holder that is gone; two that find the same one do not remove a third's. */
async function removeStale(path: string, me: string): Promise<boolean> {
  if (!(await isStale(path))) return false;
  const guard = `${path}.takeover`;
  if (!(await createWhole(guard, me))) {
    if (!(await isStale(guard))) return false;
    await rm(guard, { force: true });
    return true;
  }
  try {
    if (await isStale(path)) await rm(path, { force: true });
    return true;
  } finally {
    await rm(guard, { force: true });
  }
}

async function isStale(path: string): Promise<boolean> {
  const age = await ageOf(path);
  const holder = await readHolder(path);
  if (!holder) return age > UNSIGNED_MS;
  return age > SILENT_MS || (holder.host === hostname() && !isRunning(holder.pid));
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return systemCode(error) !== 'ESRCH';
  }
}

/** Milliseconds since the last sign of life; 0 where the file has just gone. */
async function ageOf(path: string): Promise<number> {
  const found = await stat(path).catch(() => undefined);
  return found ? Date.now() - found.mtimeMs : 0;
}

async function readHolder(path: string): Promise<Holder | undefined> {
  try {
    return holderSchema.safeParse(JSON.parse(await readFile(path, 'utf8'))).data;
  } catch {
    return undefined;
  }
}

function describe(holder: Holder | undefined): string {
  if (!holder) return 'another load has just begun';
  return `process ${holder.pid} on ${holder.host} has been loading since ${holder.since}`;
}
