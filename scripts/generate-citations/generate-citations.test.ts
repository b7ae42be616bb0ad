import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { type CitationGraph, citationGraph } from './citation-graph';
import { openAlexWork } from './openalex-work';
import { openAlexText } from './write-works';

const OPTIONS = { works: 20_000, citations: 6, seed: 7 };
const graph = citationGraph(OPTIONS);

function digestOf(options: Parameters<typeof openAlexText>[0]): string {
  const hash = createHash('sha256');
  for (const piece of openAlexText(options)) hash.update(piece);
  return hash.digest('hex');
}

function citedTimes({ works, cited }: CitationGraph): number[] {
  const times = new Array<number>(works).fill(0);
  for (const work of cited) if (work < works) times[work] = (times[work] ?? 0) + 1;
  return times.sort((a, b) => b - a);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

test('the same seed gives the same bytes, another one others', () => {
  const small = { works: 700, citations: 4, seed: 3 };
  expect(digestOf(small)).toBe(digestOf(small));
  expect(digestOf({ ...small, seed: 4 })).not.toBe(digestOf(small));
});

test('as many citations as asked; few works hold many of them, many works none', () => {
  expect(graph.cited.length / graph.works).toBeGreaterThan(0.9 * OPTIONS.citations);
  expect(graph.cited.length / graph.works).toBeLessThan(1.1 * OPTIONS.citations);
  const times = citedTimes(graph);
  expect(times[0]).toBeGreaterThan(40 * OPTIONS.citations);
  expect(sum(times.slice(0, graph.works / 100))).toBeGreaterThan(0.15 * graph.cited.length);
  expect(times.filter((count) => count === 0).length).toBeGreaterThan(0.1 * graph.works);
});

test('nothing cites itself, a younger work or one work twice; most stay in their community', () => {
  let within = 0;
  for (let work = 0; work < graph.works; work++) {
    const cited = [...graph.cited.subarray(graph.starts[work], graph.starts[work + 1])];
    expect(cited.every((target) => target < work)).toBe(true);
    expect(new Set(cited).size).toBe(cited.length);
    within += cited.filter((target) => graph.communityOf[target] === graph.communityOf[work]).length;
  }
  expect(within / graph.cited.length).toBeGreaterThan(0.6);
});

test('works: dates in order, ids of their own, 2 to 30 authors, organisations by a power law', () => {
  const works = Array.from({ length: 4000 }, (_, index) => openAlexWork(graph, index * 5));
  const days = works.map((work) => work.publication_date);
  expect(days).toEqual(days.toSorted());
  expect(days[0]?.slice(0, 4)).toBe('1980');
  expect(Number(days.at(-1)?.slice(0, 4))).toBe(2024);
  expect(new Set(works.map((work) => work.id)).size).toBe(works.length);
  expect(new Set(works.map((work) => work.title)).size).toBe(works.length);
  const counts = works.map((work) => work.authorships.length);
  expect(Math.min(...counts)).toBe(2);
  expect(Math.max(...counts)).toBeGreaterThan(15);
  expect(Math.max(...counts)).toBeLessThanOrEqual(30);
  expect(sum(counts) / counts.length).toBeGreaterThan(4);
  expect(sum(counts) / counts.length).toBeLessThan(6);
  for (const { authorships } of works)
    expect(new Set(authorships.map(({ author }) => author.id)).size).toBe(authorships.length);
  const sizes = new Map<string, number>();
  for (const { authorships } of works)
    for (const { institutions } of authorships)
      for (const { ror } of institutions) sizes.set(ror, (sizes.get(ror) ?? 0) + 1);
  const ordered = [...sizes.values()].sort((a, b) => b - a);
  expect(ordered[0]).toBeGreaterThan(20 * (ordered[Math.floor(ordered.length / 2)] ?? 0));
});

test('citations may lead out of the graph', () => {
  const outside = citationGraph({ ...OPTIONS, works: 3000, unknown: 0.2 });
  const share = outside.cited.filter((work) => work >= outside.works).length / outside.cited.length;
  // those copied from a work that leads out do so too
  expect(share).toBeGreaterThan(0.15);
  expect(share).toBeLessThan(0.5);
});
