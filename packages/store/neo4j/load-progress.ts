import { hostname } from 'node:os';
import * as z from 'zod';
import type { RunningLoad } from '../port';

/** What `Source.progress` of the lock says, as JSON. */
const progressSchema = z.object({
  pid: z.int(),
  host: z.string(),
  /** ISO 8601 instant. */
  since: z.string(),
  /** Nodes and relationships written. */
  done: z.int(),
  total: z.int().optional(),
  /** Sources whose records are being replaced or taken away. */
  sources: z.array(z.string()),
});
export type LoadProgress = z.infer<typeof progressSchema>;

/** A holder that has given no sign for so long is gone, even if its process id lives (given anew). */
const SILENT_MS = 120_000;

/** The server ends what a load that has gone silent has begun before another takes over. */
export const TRANSACTION_MS = 100_000;

/** Undefined for what is none. */
export function parseProgress(text: unknown): LoadProgress | undefined {
  try {
    return progressSchema.safeParse(JSON.parse(String(text))).data;
  } catch {
    return undefined;
  }
}

/** Whether the holder is gone, `silentMs` after its last sign of life by the server's clock. */
export function isGone({ pid, host }: LoadProgress, silentMs: number): boolean {
  return silentMs > SILENT_MS || (host === hostname() && !isRunning(pid));
}

export function describeHolder({ pid, host, since }: LoadProgress): string {
  return `process ${pid} on ${host} has been loading since ${since}`;
}

export function runningLoad(progress: LoadProgress, isInterrupted: boolean): RunningLoad {
  const { pid, host, since, done, total } = progress;
  return { holder: `process ${pid} on ${host}`, since, done, total, isInterrupted };
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code !== 'ESRCH';
  }
}
