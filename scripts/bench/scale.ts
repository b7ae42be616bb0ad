import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { openStore } from '@stemma/store';
import { writeWorks } from '../generate-citations/write-works';
import { PROGRAM, ROOT, SERVE, type Served, served } from '../served';
import { memoryOf } from './memory-of';
import { middle, middleOf, seconds, timed } from './middle';
import { levelReads, type ScaleQuestions, scaleQuestions } from './scale-questions';

const GIB = 1024 ** 3;
const REPEATS = 5;

/** What one size of graph takes on the embedded store. */
export interface ScaleMeasured {
  readonly works: number;
  readonly loadSeconds: number;
  /** Most bytes that the loading process took. */
  readonly loadBytes: number;
  readonly diskBytes: number;
  /** Bytes of a process that has only opened the store, and of the server after all questions. */
  readonly openBytes: number;
  readonly serveBytes: number;
  readonly firstAnswerSeconds: number;
  /** 95th percentiles, milliseconds. */
  readonly searchMs: number;
  readonly facetsMs: number;
  /** Lineages over HTTP by the level reads in process: middle, lowest and highest. */
  readonly lineageRatios: readonly number[];
}

/** Generates a graph, loads it, serves it and asks it. */
export async function measureScale(works: number, citations: number): Promise<ScaleMeasured> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'stemma-bench-scale-'));
  try {
    const file = path.join(folder, 'works.jsonl.gz');
    await writeWorks(file, { works, citations, seed: 1 });
    const place = path.join(folder, 'store');
    const store = `grafeo:${place}`;
    const loaded = await measureLoad(file, store);
    rmSync(file);
    const openBytes = Number(
      spawnSync(process.execPath, ['--import', 'tsx', 'scripts/bench/store-memory.ts', store], {
        cwd: ROOT,
        encoding: 'utf8',
      }).stdout,
    );
    const direct = await inProcess(store);
    return { works, ...loaded, diskBytes: bytesIn(place), openBytes, ...(await overHttp(store, direct)) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function measureLoad(file: string, store: string): Promise<{ loadSeconds: number; loadBytes: number }> {
  return new Promise((resolve, reject) => {
    const since = performance.now();
    const child = spawn(process.execPath, [PROGRAM, 'load', file, '--store', store], {
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    let loadBytes = 0;
    const poll = setInterval(() => {
      loadBytes = Math.max(loadBytes, memoryOf(child, 'VmHWM'));
    }, 200);
    child.once('close', (code) => {
      clearInterval(poll);
      if (code === 0) resolve({ loadSeconds: seconds(since), loadBytes });
      else reject(new Error(`the load ended with ${code}`));
    });
  });
}

interface Direct {
  readonly questions: ScaleQuestions;
  /** Seconds of the level reads of each lineage, the middle of several. */
  readonly levelSeconds: readonly number[];
}

async function inProcess(url: string): Promise<Direct> {
  const store = await openStore(url);
  try {
    const questions = await scaleQuestions(store);
    const levelSeconds: number[] = [];
    for (const { work } of questions.lineages)
      levelSeconds.push(await middleOf(REPEATS, () => timed(() => levelReads(store, work))));
    return { questions, levelSeconds };
  } finally {
    await store.close();
  }
}

async function overHttp(store: string, { questions, levelSeconds }: Direct) {
  const since = performance.now();
  const server = await served([...SERVE, '--store', store]);
  try {
    const [first = ''] = questions.searches;
    await ask(server, `search?q=${encodeURIComponent(first)}`);
    const firstAnswerSeconds = seconds(since);
    const searchMs = await percentile(
      server,
      questions.searches.map((text) => `search?q=${encodeURIComponent(text)}`),
    );
    const facetsMs = await percentile(
      server,
      questions.facets.map((query) => `facets?${query}`),
    );
    const lineageRatios: number[] = [];
    for (const [index, { work }] of questions.lineages.entries()) {
      const path = `lineage?work=${encodeURIComponent(work)}&back=6&on=0&relation=cites`;
      await ask(server, path);
      lineageRatios.push(
        (await middleOf(REPEATS, () => timed(() => ask(server, path)))) / (levelSeconds[index] ?? Number.NaN),
      );
    }
    return {
      firstAnswerSeconds,
      searchMs,
      facetsMs,
      lineageRatios: lineageRatios.sort((a, b) => a - b),
      serveBytes: memoryOf(server.child, 'VmRSS'),
    };
  } finally {
    await server.stop();
  }
}

async function ask({ url }: Served, path: string): Promise<void> {
  const response = await fetch(`${url}/api/${path}`);
  if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
  await response.arrayBuffer();
}

async function percentile(server: Served, paths: readonly string[]): Promise<number> {
  const times: number[] = [];
  for (const path of paths) await ask(server, path);
  for (let repeat = 0; repeat < REPEATS; repeat++)
    for (const path of paths) {
      times.push(1000 * (await timed(() => ask(server, path))));
    }
  return times.sort((a, b) => a - b)[Math.floor(times.length * 0.95)] ?? Number.NaN;
}

function bytesIn(folder: string): number {
  return readdirSync(folder, { withFileTypes: true, recursive: true }).reduce(
    (sum, entry) => sum + (entry.isFile() ? statSync(path.join(entry.parentPath, entry.name)).size : 0),
    0,
  );
}

/** Rows of a Markdown table for several sizes, each with its goal at the largest. */
export function scaleRows(all: readonly ScaleMeasured[]): string[] {
  const row = (what: string, of: (one: ScaleMeasured) => string, goal: string) =>
    `| ${what} | ${all.map(of).join(' | ')} | ${goal} |`;
  return [
    `| embedded store | ${all.map(({ works }) => `${works.toLocaleString('en')} works`).join(' | ')} | goal |`,
    `|---|${all.map(() => '---|').join('')}---|`,
    row(
      'load, authorships and all',
      (one) => `${one.loadSeconds.toFixed(0)} s`,
      'rate at the largest ≥ 0.6 of the smallest',
    ),
    row('works a second', (one) => (one.works / one.loadSeconds).toFixed(0), ''),
    row('most memory while loading', (one) => `${(one.loadBytes / GIB).toFixed(2)} GiB`, ''),
    row('on disk', (one) => `${(one.diskBytes / GIB).toFixed(2)} GiB`, ''),
    row('`serve` to first answer', (one) => `${one.firstAnswerSeconds.toFixed(1)} s`, '< 15 s'),
    row('search, 95th percentile', (one) => `${one.searchMs.toFixed(0)} ms`, '≤ 100 ms'),
    row('facets, 95th percentile', (one) => `${one.facetsMs.toFixed(0)} ms`, '≤ 300 ms'),
    row(
      'lineage over HTTP ÷ level reads in process',
      (one) => `${middle(one.lineageRatios).toFixed(2)}`,
      '≤ 1.3',
    ),
    row('memory of `serve` ÷ an opened store', (one) => (one.serveBytes / one.openBytes).toFixed(2), '≤ 1.3'),
  ];
}
