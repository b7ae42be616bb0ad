import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { emptyNeo4j, environmentOf, neo4jOfRun, requireNeo4j } from './helpers/neo4j';
import { serve } from './helpers/served';
import { ROOT, typed } from './helpers/stemma';

const readme = await readFile(path.join(ROOT, 'README.md'), 'utf8');
const [block = ''] = [...readme.matchAll(/^```shell\n(.*?)^```$/gms)].map(([, body]) => body ?? '');
const commands = block.split('\n').filter(Boolean);

describe.skipIf(!neo4jOfRun())('the commands that the README shows for Neo4j', () => {
  beforeAll(() => emptyNeo4j(requireNeo4j()));

  test.each(commands)('%s', async (command) => {
    const server = requireNeo4j();
    const line = command.replace('neo4j://127.0.0.1:7687', server.uri);
    expect(line).not.toBe(command);
    if (line.startsWith('stemma serve')) {
      const served = await serve(['--store', server.uri]);
      expect((await fetch(`${served.url}/api/graph?work=LLaMA&back=1`)).status).toBe(200);
      expect(await served.stop()).toBe(0);
      return;
    }
    const { code, stdout, stderr } = await typed(line, { env: environmentOf(server) });
    expect(code, stderr).toBe(0);
    expect(stdout + stderr).not.toBe('');
  });
});
