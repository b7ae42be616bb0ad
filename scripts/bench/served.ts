import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';

export const ROOT = path.resolve(import.meta.dirname, '../..');
export const PROGRAM = path.join(ROOT, 'dist/cli/stemma.js');

export interface Served {
  readonly url: string;
  readonly child: ChildProcess;
}

/** Starts a server and waits until it says its address. */
export function served(command: string, args: readonly string[]): Promise<Served> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: ROOT, stdio: ['ignore', 'ignore', 'pipe'], detached: true });
    let said = '';
    child.stderr.setEncoding('utf8').on('data', (text) => {
      said += text;
      const url = /http:\/\/\S+:\d+/.exec(said)?.[0];
      if (url) resolve({ url, child });
    });
    child.once('close', () => reject(new Error(`the server did not start: ${said}`)));
  });
}

export async function stopped({ child }: Served): Promise<void> {
  const over = new Promise((resolve) => child.once('close', resolve));
  // The whole group, as a terminal does: npm does not hand the signal on.
  if (child.pid !== undefined) process.kill(-child.pid, 'SIGINT');
  await over;
}

/** Bytes that a process takes now (`VmRSS`), or took at most (`VmHWM`); Linux only, 0 elsewhere. */
export function memoryOf({ pid }: ChildProcess, field: 'VmRSS' | 'VmHWM'): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    return 1024 * Number(new RegExp(`^${field}:\\s+(\\d+) kB$`, 'm').exec(status)?.[1] ?? 0);
  } catch {
    return 0;
  }
}

export function seconds(since: number): number {
  return (performance.now() - since) / 1000;
}
