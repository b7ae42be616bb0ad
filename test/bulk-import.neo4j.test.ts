import { chmod, mkdir, writeFile } from 'node:fs/promises';
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

/** A folder of programs by the names that are printed, which run Neo4j's own from the jars. */
async function programs(folder: string, home: string): Promise<string> {
  const bin = path.join(folder, 'bin');
  await mkdir(bin);
  const of = { 'neo4j-admin': [home], 'cypher-shell': [] };
  for (const [name, words] of Object.entries(of)) {
    const command = [process.execPath, path.join(ROOT, 'scripts', `${name}.mjs`), ...words];
    const quoted = command.map((word) => `"${word}"`).join(' ');
    await writeFile(path.join(bin, name), `#!/bin/sh\nexec ${quoted} "$@"\n`);
    await chmod(path.join(bin, name), 0o755);
  }
  return bin;
}

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
    const bin = await programs(folder, home);
    const [, first = '', second = ''] = /(neo4j-admin[\s\S]*)(cypher-shell[\s\S]*)/.exec(said) ?? [];
    const run = async (command: string, env: Record<string, string> = {}) => {
      const ran = await runProgram('sh', ['-c', command], {
        env: { ...env, PATH: `${bin}:${process.env.PATH}` },
      });
      expect(ran.code, ran.stdout + ran.stderr).toBe(0);
    };
    await run(first);
    if (typeof jars === 'string') return;
    const server = await startNeo4j(jars, { data: home });
    ({ stop } = server);
    imported = server;
    await run(second, { ...environmentOf(server), NEO4J_URI: server.uri });
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
