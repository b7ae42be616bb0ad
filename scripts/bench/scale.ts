import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { writeWorks } from '../generate-citations/write-works';
import { PROGRAM } from '../served';
import { memoryOf } from './memory-of';
import { middle, seconds } from './middle';
import { measureAnswers, type ScaleAnswers } from './scale-answers';

const GIB = 1024 ** 3;

/** What one size of graph takes on the embedded store; what loading takes only where it was loaded here. */
export interface ScaleMeasured extends ScaleAnswers {
  readonly loadSeconds?: number;
  /** Most bytes that the loading process took. */
  readonly loadBytes?: number;
  readonly diskBytes?: number;
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
    return { ...loaded, diskBytes: bytesIn(place), ...(await measureAnswers(store)) };
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
  const gib = (bytes?: number) => (bytes === undefined ? '–' : `${(bytes / GIB).toFixed(2)} GiB`);
  return [
    `| store | ${all.map(({ works }) => `${works.toLocaleString('en')} works`).join(' | ')} | goal |`,
    `|---|${all.map(() => '---|').join('')}---|`,
    row(
      'load, authorships and all',
      ({ loadSeconds }) => (loadSeconds === undefined ? '–' : `${loadSeconds.toFixed(0)} s`),
      'rate at the largest ≥ 0.6 of the smallest',
    ),
    row(
      'works a second',
      ({ works, loadSeconds }) => (loadSeconds ? (works / loadSeconds).toFixed(0) : '–'),
      '',
    ),
    row('most memory while loading', ({ loadBytes }) => gib(loadBytes), ''),
    row('on disk', ({ diskBytes }) => gib(diskBytes), ''),
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
