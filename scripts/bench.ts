/**
 * npm run bench: times, sizes and pictures of this machine, each with its goal beside it, as a Markdown
 * table. It fails where a goal is missed; the tests never look at a clock.
 */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { benchLayout } from './bench/layout';
import { benchPage } from './bench/page';

const ROOT = path.resolve(import.meta.dirname, '..');
const PROGRAM = path.join(ROOT, 'dist/cli/stemma.js');
const ASSETS = path.join(ROOT, 'dist/web/assets');
const FIRST = /^(index|page|picture|rolldown-runtime|en)-.*\.js$/;
const RUNS = 3;

interface Measured {
  readonly what: string;
  readonly goal: number;
  readonly value: number;
  readonly unit: string;
}

function seconds(since: number): number {
  return (performance.now() - since) / 1000;
}

/** The middle one of several runs. */
async function median(run: () => number | Promise<number>): Promise<number> {
  const values: number[] = [];
  for (let i = 0; i < RUNS; i++) values.push(await run());
  return values.sort((a, b) => a - b)[Math.floor(RUNS / 2)] ?? Number.NaN;
}

function loadCanon(store: string): number {
  const since = performance.now();
  const { status, stderr } = spawnSync(process.execPath, [PROGRAM, 'load', '--canon', '--store', store]);
  if (status !== 0) throw new Error(`the canon was not loaded: ${stderr}`);
  return seconds(since);
}

/** Starts a server and gives its address and the seconds until it said it. */
function started(command: string, args: readonly string[]): Promise<{ url: string; child: ChildProcess }> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: ROOT,
      stdio: ['ignore', 'ignore', 'pipe'],
      detached: true,
    });
    let said = '';
    child.stderr.setEncoding('utf8').on('data', (text) => {
      said += text;
      const url = /http:\/\/\S+:\d+/.exec(said)?.[0];
      if (url) resolve({ url, child });
    });
    child.once('close', () => reject(new Error(`the server did not start: ${said}`)));
  });
}

async function stopped(child: ChildProcess): Promise<void> {
  const over = new Promise((resolve) => child.once('close', resolve));
  // The whole group, as a terminal does: npm does not hand the signal on.
  if (child.pid !== undefined) process.kill(-child.pid, 'SIGINT');
  await over;
}

async function toFirstAnswer(store: string): Promise<number> {
  const since = performance.now();
  const { url, child } = await started('npm', ['start', '--silent', '--', '--port', '0', '--store', store]);
  await (await fetch(`${url}/api/stats`)).json();
  const taken = seconds(since);
  await stopped(child);
  return taken;
}

async function lineage(store: string): Promise<number> {
  const { url, child } = await started(process.execPath, [PROGRAM, 'serve', '--port', '0', '--store', store]);
  try {
    const ask = async () => (await fetch(`${url}/api/graph?work=LLaMA&back=6&on=6`)).arrayBuffer();
    await ask();
    return await median(async () => {
      const since = performance.now();
      await ask();
      return seconds(since);
    });
  } finally {
    await stopped(child);
  }
}

/** A server that can be ended. */
async function running(command: string, args: readonly string[]) {
  const { url, child } = await started(command, args);
  return { url, stop: () => stopped(child) };
}

function kibibytes(files: readonly string[]): number {
  const bytes = files.map((file) => gzipSync(readFileSync(path.join(ASSETS, file))).length);
  return bytes.reduce((sum, size) => sum + size, 0) / 1024;
}

function rowOf({ what, goal, value, unit }: Measured): string {
  return `| ${what} | ${value.toFixed(2)} ${unit} | < ${goal} ${unit} | ${value < goal ? 'holds' : '**missed**'} |`;
}

const folder = mkdtempSync(path.join(os.tmpdir(), 'stemma-bench-'));
try {
  const store = `grafeo:${path.join(folder, 'store')}`;
  let loads = 0;
  const load = await median(() => loadCanon(`${store}-${loads++}`));
  loadCanon(store);
  const scripts = readdirSync(ASSETS).filter((file) => file.endsWith('.js'));
  const rows: Measured[] = [
    { what: 'load of the canon into an empty store', goal: 5, value: load, unit: 's' },
    {
      what: '`npm start` to first answer, built and loaded',
      goal: 3,
      value: await median(() => toFirstAnswer(store)),
      unit: 's',
    },
    {
      what: 'lineage of LLaMA, six steps each way, over HTTP',
      goal: 1,
      value: await lineage(store),
      unit: 's',
    },
    {
      what: 'script up to the first picture, gzip',
      goal: 200,
      value: kibibytes(scripts.filter((file) => FIRST.test(file))),
      unit: 'KiB',
    },
    {
      what: 'script fetched later, gzip',
      goal: 120,
      value: kibibytes(scripts.filter((file) => !FIRST.test(file))),
      unit: 'KiB',
    },
    ...(await benchPage(
      () => running('npm', ['start', '--silent', '--', '--port', '0', '--store', store]),
      () => running(process.execPath, [PROGRAM, 'serve', '--port', '0', '--store', store]),
    )),
  ];
  process.stdout.write('| what | here | goal | |\n|---|---|---|---|\n');
  for (const row of rows) process.stdout.write(`${rowOf(row)}\n`);
  process.stdout.write('\n');
  const drawn = await benchLayout((line) => process.stdout.write(`${line}\n`));
  if (!drawn || rows.some(({ value, goal }) => value >= goal)) process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
