import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { beginLoad } from '@stemma/store';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { QueryError } from './query-error';
import { QueryRunner } from './query-runner';

const program = {
  modulePath: path.join(import.meta.dirname, 'reader-process.ts'),
  execArgv: ['--import', 'tsx'],
};
let folder: string;
let runner: QueryRunner;

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'stemma-query-'));
  const storeUrl = `grafeo:${folder}/store`;
  const load = await beginLoad(storeUrl);
  await load.store.write({
    nodes: ['a', 'b', 'c'].map((id) => ({
      id,
      labels: ['Work', 'Paper'],
      properties: { name: id.toUpperCase(), kind: 'paper', title: id, _records: 'hidden' },
    })),
    relationships: [
      { type: 'CITES', from: 'a', to: 'b', properties: {} },
      { type: 'CITES', from: 'b', to: 'c', properties: {} },
    ],
  });
  await load.commit();
  runner = new QueryRunner({ program, storeUrl });
});
afterAll(async () => {
  runner.close();
  await rm(folder, { recursive: true, force: true });
});

/** Of a query that is to meet another limit than that of memory, however busy the machine is. */
const roomy = { maxGrowthBytes: 16 * 1024 ** 3 };

const failure = (cypher: string, limits = {}, signal?: AbortSignal) =>
  runner.run(cypher, {}, limits, signal).then(
    () => undefined,
    (error: QueryError) => error.code,
  );

test('a query answers columns, rows and its time, without local properties', async () => {
  const result = await runner.run('MATCH (w:Work) WHERE w.id = $id RETURN w, w.name AS name', { id: 'b' });
  expect(result.columns).toEqual(['w', 'name']);
  expect(result.rows).toEqual([
    [
      { id: 'b', labels: ['Work', 'Paper'], properties: { id: 'b', name: 'B', kind: 'paper', title: 'b' } },
      'B',
    ],
  ]);
  expect(result.truncated).toBe(false);
  expect(result.timeMs).toBeGreaterThanOrEqual(0);
});

test('rows beyond the limit are cut, and the answer says so', async () => {
  const result = await runner.run('MATCH (w:Work) RETURN w.id AS id ORDER BY id', {}, { maxRows: 2 });
  expect(result.rows).toEqual([['a'], ['b']]);
  expect(result.truncated).toBe(true);
});

test.each([
  'CREATE (:Work {id: "x"})',
  'MATCH (w:Work) SET w.name = "x"',
  'MATCH (w:Work) DETACH DELETE w',
  'MERGE (:Work {id: "x"})',
  'LOAD CSV FROM "/etc/hostname" AS line RETURN line',
  'load /* so */ csv from "/etc/hostname" as line return line',
  'CALL db.labels()',
])('%s is not run', async (cypher) => {
  expect(await failure(cypher)).toMatch(/refused|syntax|failed/);
  const { rows } = await runner.run('MATCH (w:Work) RETURN count(w) AS works, collect(w.name) AS names');
  expect(rows[0]?.[0]).toBe(3);
  expect(rows[0]?.[1]).toEqual(expect.arrayContaining(['A', 'B', 'C']));
});

test.each([
  "MATCH (w:Work) WHERE w.name <> 'LOAD CSV' RETURN w.id AS load",
  'MATCH (w:Work) RETURN w.call AS call',
])('%s is an honest read', async (cypher) => {
  expect((await runner.run(cypher)).rows).toHaveLength(3);
});

test('a faulty query is told as such and the next one runs', async () => {
  expect(await failure('MATCH (w:Work RETURN w')).toBe('syntax');
  expect((await runner.run('RETURN 1 AS one')).rows).toEqual([[1]]);
});

test('a query that takes too long is stopped, and the next one runs', async () => {
  const limits = { timeoutMs: 500, ...roomy };
  expect(await failure('UNWIND range(1, 2000000000) AS x RETURN count(x)', limits)).toBe('timeout');
  expect((await runner.run('RETURN 1 AS one')).rows).toEqual([[1]]);
});

test('a query that grows too large is stopped, and the next one runs', async () => {
  const limits = { timeoutMs: 30_000, maxGrowthBytes: 100 * 1024 ** 2 };
  expect(await failure('UNWIND range(1, 2000000000) AS x RETURN collect(x)', limits)).toBe('memory');
  expect((await runner.run('RETURN 1 AS one')).rows).toEqual([[1]]);
});

test('a query can be cancelled', async () => {
  const cancel = new AbortController();
  setTimeout(() => cancel.abort(), 200);
  expect(await failure('UNWIND range(1, 2000000000) AS x RETURN count(x)', roomy, cancel.signal)).toBe(
    'aborted',
  );
});

test('no more queries run at once than allowed', async () => {
  const limits = { timeoutMs: 800, ...roomy };
  const slow = () => failure('UNWIND range(1, 2000000000) AS x RETURN count(x)', limits);
  const codes = await Promise.all([slow(), slow(), slow()]);
  expect(codes.toSorted()).toEqual(['busy', 'timeout', 'timeout']);
});
