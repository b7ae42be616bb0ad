import { spawn } from 'node:child_process';
import { PROGRAM, ROOT } from '../../scripts/served';

export { ROOT };

export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly cwd?: string;
  readonly input?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Kills the program this many ms after its start. */
  readonly killAfterMs?: number;
  /** Stops it as Ctrl-C does, once. */
  readonly stopWhen?: () => boolean;
}

/** Runs the built command to its end. */
export function stemma(args: readonly string[], options: RunOptions = {}): Promise<Ended> {
  return runProgram(process.execPath, [PROGRAM, ...args], options);
}

/** Runs a line as a person types it, `stemma …`: a shell parts the words. */
export function typed(line: string, options: RunOptions = {}): Promise<Ended> {
  const program = `${JSON.stringify(process.execPath)} ${JSON.stringify(PROGRAM)}`;
  return runProgram('sh', ['-c', line.replace(/^stemma/, program)], options);
}

/** Runs any program to its end, its output kept. */
export function runProgram(
  command: string,
  args: readonly string[],
  options: RunOptions = {},
): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, [...args], {
      cwd: options.cwd ?? ROOT,
      env: { ...process.env, NO_COLOR: '1', ...options.env },
      stdio: [options.input === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
    });
    let stdout = '';
    let stderr = '';
    child.stdout?.setEncoding('utf8').on('data', (text) => {
      stdout += text;
    });
    child.stderr?.setEncoding('utf8').on('data', (text) => {
      stderr += text;
    });
    child.stdin?.end(options.input);
    const killer = options.killAfterMs && setTimeout(() => child.kill('SIGKILL'), options.killAfterMs);
    const stopper = options.stopWhen && setInterval(() => stopOnce(), 20);
    const stopOnce = () => {
      if (!options.stopWhen?.()) return;
      clearInterval(stopper);
      child.kill('SIGINT');
    };
    child.on('error', reject);
    child.on('close', (code, signal) => {
      clearTimeout(killer || undefined);
      clearInterval(stopper);
      resolve({ code, signal, stdout, stderr });
    });
  });
}

/** The JSON that a command prints; fails with what it said where it ended otherwise than well. */
export async function stemmaJson<T>(args: readonly string[], options: RunOptions = {}): Promise<T> {
  const { code, stdout, stderr } = await stemma(args, options);
  if (code !== 0) throw new Error(`stemma ${args.join(' ')} ended with ${code}: ${stderr}`);
  return JSON.parse(stdout) as T;
}
