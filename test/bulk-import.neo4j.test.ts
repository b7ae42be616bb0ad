import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeWorks } from '../scripts/generate-citations/write-works';
import { neo4jJars } from '../scripts/neo4j/jars.mjs';
import { startNeo4j } from '../scripts/neo4j/server.mjs';
import { type Stats, stats } from './helpers/canon-store';
import { temporaryFolder } from './helpers/folder';
import { emptyNeo4j, environmentOf, neo4jOfRun, requireNeo4j, runOn } from './helpers/neo4j';
import type { TestNeo4j } from './helpers/neo4j-setup';
import { ROOT, runProgram, stemma, stemmaJson } from './helpers/stemma';

const jars = neo4jJars();
/** Three loads and an import, each by a program of its own. */
const MINUTES = 240_000;
/** The words that `neo4j-admin` takes, run by the tool in the jars. */
const ADMIN = path.join(ROOT, 'scripts/neo4j-admin.mjs');

describe.skipIf(!neo4jOfRun() || typeof jars === 'string')('the files of a bulk import', () => {
  let imported: TestNeo4j;
  let said = '';
  let dump = '';
  let stop = async () => {};

  beforeAll(async () => {
    const folder = await temporaryFolder('bulk');
    const home = path.join(folder, 'home');
    dump = path.join(folder, 'works.jsonl.gz');
    await writeWorks(dump, { works: 150, citations: 5, seed: 2, unknown: 0.05 });
    const files = path.join(folder, "it's here");
    const written = await stemma(['load', '--canon', dump, '--to', `neo4j-admin:${files}`]);
    expect(written.code, written.stderr).toBe(0);
    said = written.stderr;
    const commands = said.slice(said.indexOf('neo4j-admin')).replace(/cypher-shell[\s\S]*/, '');
    const bin = path.join(folder, 'bin');
    await mkdir(bin);
    await writeFile(
      path.join(bin, 'neo4j-admin'),
      `#!/bin/sh\nexec "${process.execPath}" "${ADMIN}" "${home}" "$@"\n`,
    );
    await chmod(path.join(bin, 'neo4j-admin'), 0o755);
    const ran = await runProgram('sh', ['-c', commands], { env: { PATH: `${bin}:${process.env.PATH}` } });
    expect(ran.code, ran.stdout + ran.stderr).toBe(0);
    if (typeof jars === 'string') return;
    const server = await startNeo4j(jars, { data: home });
    ({ stop } = server);
    imported = server;
    const after = await readFile(path.join(files, 'after-import.cypher'), 'utf8');
    for (const statement of after.split(';\n')) if (statement.trim()) await runOn(imported, statement);
    await runOn(imported, 'CALL db.awaitIndexes(60)');
  }, MINUTES);
  afterAll(() => stop());

  const on = <T>(server: TestNeo4j, ...args: string[]) =>
    stemmaJson<T>([...args, '--store', server.uri], { env: environmentOf(server) });

  test(
    'make the same graph as the driver and as the embedded store, by the command that is printed',
    async () => {
      const run = requireNeo4j();
      await emptyNeo4j(run);
      const byDriver = await stemma(['load', '--canon', dump, '--store', run.uri], {
        env: environmentOf(run),
      });
      expect(byDriver.code, byDriver.stderr).toBe(0);
      const embedded = `grafeo:${path.join(await temporaryFolder('bulk-embedded'), 'store')}`;
      await stemma(['load', '--canon', dump, '--store', embedded]);
      const [one, other] = [
        await on<Stats>(run, 'stats', '--format', 'json'),
        await on<Stats>(imported, 'stats', '--format', 'json'),
      ];
      const { contentHash, labels, types } = await stats(embedded);
      expect(labels.Work).toBeGreaterThan(500);
      expect(one).toMatchObject({ contentHash, labels, types });
      expect(other).toMatchObject({ contentHash, labels, types, generation: 1 });
      expect(said).toContain('cypher-shell');
    },
    MINUTES,
  );

  test(
    'leave a database that is searched, and into which later loads go on',
    async () => {
      const found = await on<{ hits: { name: string }[] }>(imported, 'search', 'LLaMA', '--format', 'json');
      expect(found.hits[0]?.name).toBe('LLaMA');
      const again = await on<{ created: number; updated: number }>(
        imported,
        'load',
        '--canon',
        '--report',
        '-',
      );
      expect(again).toMatchObject({ created: 0, updated: 0 });
    },
    MINUTES,
  );
});
