import { spawnSync } from 'node:child_process';
import { openStore } from '@stemma/store';
import { ROOT, SERVE, type Served, served } from '../served';
import { memoryOf } from './memory-of';
import { middleOf, seconds, timed } from './middle';
import { levelReads, type ScaleQuestions, scaleQuestions } from './scale-questions';

const REPEATS = 5;

/** What the questions of one store take. */
export interface ScaleAnswers {
  readonly works: number;
  /** Bytes of a process that has only opened the store, and of the server after all questions. */
  readonly openBytes: number;
  readonly serveBytes: number;
  readonly firstAnswerSeconds: number;
  /** 95th percentiles, milliseconds. */
  readonly searchMs: number;
  readonly facetsMs: number;
  /** Lineages over HTTP by the level reads in process: lowest to highest. */
  readonly lineageRatios: readonly number[];
}

/** Serves a store that is loaded and asks it. */
export async function measureAnswers(store: string): Promise<ScaleAnswers> {
  const direct = await inProcess(store);
  return { works: direct.works, openBytes: bytesOfOpened(store), ...(await overHttp(store, direct)) };
}

function bytesOfOpened(store: string): number {
  const command = ['--import', 'tsx', 'scripts/bench/store-memory.ts', store];
  return Number(spawnSync(process.execPath, command, { cwd: ROOT, encoding: 'utf8' }).stdout);
}

interface Direct {
  readonly works: number;
  readonly questions: ScaleQuestions;
  /** Seconds of the level reads of each lineage, the middle of several. */
  readonly levelSeconds: readonly number[];
}

async function inProcess(url: string): Promise<Direct> {
  const store = await openStore(url);
  try {
    const [[works] = []] = (await store.read('MATCH (w:Work) RETURN count(w)')).rows;
    const questions = await scaleQuestions(store);
    const levelSeconds: number[] = [];
    for (const { work } of questions.lineages)
      levelSeconds.push(await middleOf(REPEATS, () => timed(() => levelReads(store, work))));
    return { works: Number(works), questions, levelSeconds };
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
      const overAll = await middleOf(REPEATS, () => timed(() => ask(server, path)));
      lineageRatios.push(overAll / (levelSeconds[index] ?? Number.NaN));
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
    for (const path of paths) times.push(1000 * (await timed(() => ask(server, path))));
  return times.sort((a, b) => a - b)[Math.floor(times.length * 0.95)] ?? Number.NaN;
}
