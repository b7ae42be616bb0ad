import { spawn } from 'node:child_process';
import path from 'node:path';
import { ROOT } from './stemma';

export interface Served {
  readonly url: string;
  /** What the server has said so far. */
  said(): string;
  /** Ends it as Ctrl-C does and answers its exit code. */
  stop(signal?: NodeJS.Signals): Promise<number | null>;
}

/** Starts `stemma serve` on a free port and waits until it says its address. */
export function serve(
  args: readonly string[],
  options: { cwd?: string; command?: readonly string[] } = {},
): Promise<Served> {
  const [program, ...first] = options.command ?? [
    process.execPath,
    path.join(ROOT, 'dist/cli/stemma.js'),
    'serve',
    '--port',
    '0',
  ];
  return new Promise((resolve, reject) => {
    const child = spawn(program ?? '', [...first, ...args], {
      cwd: options.cwd ?? ROOT,
      env: { ...process.env, NO_COLOR: '1' },
      stdio: ['ignore', 'pipe', 'pipe'],
      // A process group of its own: a terminal sends Ctrl-C to all of a group.
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
      if (url) resolve({ url, said: () => said, stop });
    };
    child.stdout.setEncoding('utf8').on('data', onText);
    child.stderr.setEncoding('utf8').on('data', onText);
    child.once('error', reject);
    ended.then((code) =>
      reject(new Error(`the server ended with ${code} before it said its address:\n${said}`)),
    );
  });
}
