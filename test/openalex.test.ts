import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { beforeAll, expect, test } from 'vitest';
import { type CitationGraph, citationGraph } from '../scripts/generate-citations/citation-graph';
import { openAlexText } from '../scripts/generate-citations/write-works';
import { stats } from './helpers/canon-store';
import { temporaryFolder } from './helpers/folder';
import { stemma, stemmaJson } from './helpers/stemma';

interface Report {
  readonly read: number;
  readonly accepted: number;
  readonly created: number;
  readonly unchanged: number;
  readonly refused: readonly { line: number; code: string; reason: string }[];
  readonly refusedEdges: readonly { line: number; code: string }[];
  readonly warnings: readonly { line?: number; code: string; reason: string }[];
}
interface Rows {
  readonly rows: readonly (readonly unknown[])[];
}

let folder = '';
beforeAll(async () => {
  folder = await temporaryFolder('openalex');
});

const store = (name: string) => `grafeo:${path.join(folder, name)}`;
const report = (source: string, name: string, ...more: string[]) =>
  stemmaJson<Report>(['load', source, '--store', store(name), '--report', '-', ...more]);
const rows = async (name: string, cypher: string) =>
  (await stemmaJson<Rows>(['query', cypher, '--store', store(name), '--format', 'json'])).rows;
const work = (number: number, more: object = {}) =>
  JSON.stringify({ id: `https://openalex.org/W${number}`, title: `Work ${number}`, ...more });
const refs = (...numbers: number[]) => numbers.map((number) => `https://openalex.org/W${number}`);

/** Writes files into a new folder, those whose name ends in `.gz` packed. */
async function dump(name: string, files: Readonly<Record<string, string | Buffer>>): Promise<string> {
  for (const [file, content] of Object.entries(files)) {
    const place = path.join(folder, 'dumps', name, file);
    await mkdir(path.dirname(place), { recursive: true });
    await writeFile(place, file.endsWith('.gz') && typeof content === 'string' ? gzipSync(content) : content);
  }
  return path.join(folder, 'dumps', name);
}

/** What a graph says that a work leads to in so many steps: breadth first, by the numbers of the generator. */
function ancestorsOf({ starts, cited }: CitationGraph, from: number, depth: number): Set<number> {
  const found = new Set<number>();
  let frontier = [from];
  for (let step = 0; step < depth; step++) {
    const next = new Set<number>();
    for (const one of frontier)
      for (const target of cited.subarray(starts[one], starts[one + 1]))
        if (target !== from && !found.has(target)) next.add(target);
    for (const one of next) found.add(one);
    frontier = [...next];
  }
  return found;
}

test('a generated graph is loaded whole, and its lineages are those of a search over the file', async () => {
  const options = { works: 2000, citations: 5, seed: 5 };
  const text = [...openAlexText(options)].join('');
  const source = await dump('generated', { 'works.jsonl.gz': text });
  const first = await report(source, 'whole');
  expect(first).toMatchObject({ read: 2000, accepted: 2000, created: 2000, refused: [], refusedEdges: [] });
  const graph = citationGraph(options);
  expect(await stats(store('whole'))).toMatchObject({
    labels: { Work: 2000 },
    types: { CITES: graph.cited.length },
  });
  const from = 1999;
  const args = [
    'lineage',
    `W${9_000_000_000 + from}`,
    '--relation',
    'cites',
    '--depth',
    '6',
    '--direction',
    'ancestors',
  ];
  const found = await stemmaJson<{ nodes: { properties: { openalex: string } }[] }>([
    ...args,
    '--format',
    'json',
    '--store',
    store('whole'),
  ]);
  const numbers = found.nodes.map(({ properties }) => Number(properties.openalex.slice(1)) - 9_000_000_000);
  const expected = [from, ...ancestorsOf(graph, from, 6)];
  expect(expected.length).toBeGreaterThan(100);
  expect(numbers.sort((a, b) => a - b)).toEqual(expected.sort((a, b) => a - b));
  expect(await report(source, 'whole')).toMatchObject({ accepted: 2000, created: 0, unchanged: 2000 });
});

test('broken lines, wrong types, a line of 30 MB, a cut-off part: told with their places, the rest loaded', async () => {
  const packed = gzipSync(
    Array.from({ length: 2000 }, (_, at) => `${work(1000 + at, { x: Math.sin(at) })}\n`).join(''),
  );
  const source = await dump('faults', {
    'a.jsonl': [
      work(1, { referenced_works: refs(1, 2, 2, 9) }),
      '{"id":"https://openalex.org/W2","title":"bro',
      work(3, { referenced_works: 'https://openalex.org/W1' }),
      work(4, { note: 'x'.repeat(30_000_000) }),
      work(5, { publication_date: '2001-01-01', referenced_works: refs(6), is_retracted: true }),
      work(6, { publication_date: '2002-01-01', is_paratext: true }),
      work(7, { title: 'old', updated_date: '2020-01-01' }),
      work(7, { title: 'new', updated_date: '2021-01-01' }),
      '',
    ].join('\n'),
    'b.jsonl.gz': packed.subarray(0, Math.floor(packed.length / 2)),
  });
  const told = await report(source, 'faults');
  const whole = told.accepted - 4;
  expect(whole).toBeGreaterThan(500);
  expect(told.read).toBe(told.accepted + told.refused.length);
  expect(told.refused.map(({ line, code }) => `${line} ${code}`)).toEqual([
    '2 bad-syntax',
    '3 bad-field',
    '4 line-too-long',
    '7 duplicate-id',
    `${whole + 1} unreadable-file`,
  ]);
  expect(told.refusedEdges).toMatchObject([{ line: 1, code: 'self-reference' }]);
  expect(told.warnings).toMatchObject([{ line: 5, code: 'forward-citation' }]);
  const seen =
    'MATCH (w:Work) WHERE w.id <= "openalex:W9" AND size(w.id) < 13 RETURN w.id, w.title, w.retracted, w.paratext, w.stub ORDER BY w.id';
  expect(await rows('faults', seen)).toEqual([
    ['openalex:W1', 'Work 1', null, null, null],
    ['openalex:W2', 'W2', null, null, true],
    ['openalex:W5', 'Work 5', true, null, null],
    ['openalex:W6', 'Work 6', null, true, null],
    ['openalex:W7', 'new', null, null, null],
    ['openalex:W9', 'W9', null, null, true],
  ]);
  const strict = await stemma(['load', source, '--store', store('strict'), '--strict']);
  expect(strict.code, strict.stderr).toBe(3);
  expect(strict.stdout).toContain('a.jsonl:4: a line of 29 MiB');
  expect((await stats(store('strict'))).contentHash).toBe((await stats(store('faults'))).contentHash);
});

test('references to works that nobody describes are left out and counted where that is asked', async () => {
  const source = await dump('known', {
    'a.jsonl': `${work(1, { referenced_works: refs(2, 8, 9) })}\n${work(2)}\n`,
  });
  const told = await report(source, 'known', '--references', 'known');
  expect(told.warnings.map(({ reason }) => reason).join()).toMatch(/\b2\b/);
  expect(await stats(store('known'))).toMatchObject({ labels: { Work: 2 }, types: { CITES: 1 } });
});

test('a snapshot: a reference to a work that was merged leads to the one it is now', async () => {
  const source = await dump('snapshot', {
    'data/works/updated_date=2024-01-01/part_000.gz': `${work(2)}\n${work(1, { referenced_works: refs(70) })}\n`,
    'data/works/updated_date=2023-01-01/part_000.gz': `${work(1, { title: 'of before' })}\n`,
    'data/merged_ids/works/2023-06-01.csv.gz': 'merge_date,id,merge_into_id\n2023-06-01,W70,W2\n',
  });
  const told = await report(source, 'snapshot');
  expect(told).toMatchObject({ read: 3, accepted: 2, refused: [{ code: 'duplicate-id' }] });
  expect(await rows('snapshot', 'MATCH (a:Work)-[:CITES]->(b:Work) RETURN a.title, b.id')).toEqual([
    ['Work 1', 'openalex:W2'],
  ]);
  expect(await rows('snapshot', 'MATCH (s:Source) RETURN s.id, s.licence')).toEqual([
    ['source:openalex', 'CC0 1.0'],
  ]);
});

test('a file that is no works at all, and one that is gone, leave the store as it was', async () => {
  const source = await dump('before', { 'a.jsonl': work(1) });
  await report(source, 'before');
  const before = await stats(store('before'));
  const other = await dump('other', { 'a.jsonl': '{"a": 1}\n' });
  const refusedAll = await report(other, 'other', '--format', 'openalex');
  expect(refusedAll).toMatchObject({ read: 1, accepted: 0, refused: [{ line: 1, code: 'bad-field' }] });
  await rm(other, { recursive: true });
  const gone = await stemma(['load', other, '--store', store('before')]);
  expect(gone.code).toBe(1);
  expect(gone.stderr).toContain('there is no such file');
  expect(await stats(store('before'))).toEqual(before);
});
