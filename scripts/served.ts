import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';

export const ROOT = path.resolve(import.meta.dirname, '..');
/** The built command. */
export const PROGRAM = path.join(ROOT, 'dist/cli/stemma.js');
/** `stemma serve` on a free port. */
export const SERVE = [process.execPath, PROGRAM, 'serve', '--port', '0'] as const;

export interface Served {
  readonly url: string;
  readonly child: ChildProcess;
  /** What the server has said so far. */
  said(): string;
  /** Ends it as Ctrl-C does and answers its exit code. */
  stop(signal?: NodeJS.Signals): Promise<number | null>;
}

/** Starts a server and waits until it says its address. */
export function served(command: readonly string[], { cwd = ROOT } = {}): Promise<Served> {
  const [program = '', ...args] = command;
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      cwd,
      env: { ...process.env, NO_COLOR: '1' },
      stdio: ['ignore', 'pipe', 'pipe'],
      // A process group of its own: a terminal sends Ctrl-C to all of a group, and npm does not hand it on.
      detached: true,
    });
    let said = '';
    const ended = new Promise<number | null>((done) =>
      child.once('close', (code, by) => done(by === 'SIGINT' ? 130 : code)),
    );
    const stop = (signal: NodeJS.Signals = 'SIGINT') => {
      if (child.pid !== undefined && child.exitCode === null) process.kill(-child.pid, signal);
      return ended;
    };
    const onText = (text: string) => {
      said += text;
      const url = /http:\/\/\S+:\d+/.exec(said)?.[0];
      if (url) resolve({ url, child, said: () => said, stop });
    };
    child.stdout.setEncoding('utf8').on('data', onText);
    child.stderr.setEncoding('utf8').on('data', onText);
    child.once('error', reject);
    ended.then((code) =>
      reject(new Error(`the server ended with ${code} before it said its address:\n${said}`)),
    );
  });
}
