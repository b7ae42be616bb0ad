import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { PROGRAM, ROOT, SERVE, served } from '../served';
import { benchLayout } from './layout';
import { middleOf, seconds, timed } from './middle';
import { benchPage } from './page';

const ASSETS = path.join(ROOT, 'dist/web/assets');
const FIRST = /^(index|page|picture|rolldown-runtime|en)-.*\.js$/;
const RUNS = 3;
const NPM_START = ['npm', 'start', '--silent', '--', '--port', '0'];

interface Measured {
  readonly what: string;
  readonly goal: number;
  readonly value: number;
  readonly unit: string;
}

function loadCanon(store: string): number {
  const since = performance.now();
  const { status, stderr } = spawnSync(process.execPath, [PROGRAM, 'load', '--canon', '--store', store]);
  if (status !== 0) throw new Error(`the canon was not loaded: ${stderr}`);
  return seconds(since);
}

async function toFirstAnswer(store: string): Promise<number> {
  const since = performance.now();
  const server = await served([...NPM_START, '--store', store]);
  await (await fetch(`${server.url}/api/stats`)).json();
  const taken = seconds(since);
  await server.stop();
  return taken;
}

async function lineage(store: string): Promise<number> {
  const server = await served([...SERVE, '--store', store]);
  try {
    const ask = async () => (await fetch(`${server.url}/api/graph?work=LLaMA&back=6&on=6`)).arrayBuffer();
    await ask();
    return await middleOf(RUNS, () => timed(ask));
  } finally {
    await server.stop();
  }
}

function kibibytes(files: readonly string[]): number {
  const bytes = files.map((file) => gzipSync(readFileSync(path.join(ASSETS, file))).length);
  return bytes.reduce((sum, size) => sum + size, 0) / 1024;
}

function rowOf({ what, goal, value, unit }: Measured): string {
  return `| ${what} | ${value.toFixed(2)} ${unit} | < ${goal} ${unit} | ${value < goal ? 'holds' : '**missed**'} |`;
}

/** Times and sizes of the canon on a laptop, with the goals; false where one is missed. */
export async function benchLaptop(say: (line: string) => void): Promise<boolean> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'stemma-bench-'));
  try {
    const store = `grafeo:${path.join(folder, 'store')}`;
    let loads = 0;
    const load = await middleOf(RUNS, () => loadCanon(`${store}-${loads++}`));
    loadCanon(store);
    const scripts = readdirSync(ASSETS).filter((file) => file.endsWith('.js'));
    const rows: Measured[] = [
      { what: 'load of the canon into an empty store', goal: 5, value: load, unit: 's' },
      {
        what: '`npm start` to first answer, built and loaded',
        goal: 3,
        value: await middleOf(RUNS, () => toFirstAnswer(store)),
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
        () => served([...NPM_START, '--store', store]),
        () => served([...SERVE, '--store', store]),
      )),
    ];
    say('| what | here | goal | |');
    say('|---|---|---|---|');
    for (const row of rows) say(rowOf(row));
    say('');
    const drawn = await benchLayout(say);
    return drawn && rows.every(({ value, goal }) => value < goal);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
