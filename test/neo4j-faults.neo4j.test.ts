import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { beginLoad, contentHash, openStore } from '@stemma/store';
import { afterAll, beforeAll, beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { neo4jJars } from '../scripts/neo4j/jars.mjs';
import { type Neo4jServer, startNeo4j } from '../scripts/neo4j/server.mjs';
import { type Stats, stats } from './helpers/canon-store';
import { mayMount, memoryDisk } from './helpers/disk';
import { emptyNeo4j, environmentOf, neo4jOfRun, runOn } from './helpers/neo4j';
import { ROOT, stemma } from './helpers/stemma';

const shared = neo4jOfRun();
const jars = neo4jJars();

const SOURCE = {
  id: 'source:a',
  labels: ['Source'],
  properties: { id: 'source:a', name: 'a', title: 'a', format: 'canon', sources: ['source:a'] },
};

/** A TCP proxy before a server that answers late. */
async function slowProxy(port: number, delayMs: number) {
  const proxy = net.createServer((client) => {
    const server = net.connect(port, '127.0.0.1');
    const late = (to: net.Socket) => (data: Buffer) => void setTimeout(() => to.write(data), delayMs);
    client
      .on('data', late(server))
      .on('close', () => server.destroy())
      .on('error', () => {});
    server
      .on('data', late(client))
      .on('close', () => client.destroy())
      .on('error', () => {});
  });
  proxy.listen(0, '127.0.0.1');
  await once(proxy, 'listening');
  return { port: (proxy.address() as net.AddressInfo).port, close: () => proxy.close() };
}

describe.skipIf(!shared)('a load into Neo4j by the command', () => {
  const url = shared?.uri ?? '';
  const env = shared ? environmentOf(shared) : {};
  let wanted: Stats;
  let folder = '';
  afterAll(() => rm(folder, { recursive: true, force: true }));
  beforeAll(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'stemma-neo4j-faults-'));
    const store = `grafeo:${path.join(folder, 'store')}`;
    expect((await stemma(['load', '--canon', '--store', store])).code).toBe(0);
    wanted = await stats(store);
  });
  beforeEach(async () => {
    if (shared) await emptyNeo4j(shared);
  });

  test('killed in the midst it says so, and the same load again ends as an unbroken one', async () => {
    if (!shared) throw new Error('there is no Neo4j');
    const loading = spawn(
      process.execPath,
      [path.join(ROOT, 'dist/cli/stemma.js'), 'load', '--canon', '--store', url],
      {
        stdio: 'ignore',
      },
    );
    const ended = once(loading, 'close');
    const half = (wanted.labels.Author ?? 0) / 2;
    await expect
      .poll(
        async () => {
          const [count] = (await runOn(shared, 'MATCH (n) RETURN toFloat(count(n))')) ?? [];
          return Number(count) > half;
        },
        { timeout: 60_000, interval: 20 },
      )
      .toBe(true);
    loading.kill('SIGKILL');
    await ended;
    const none = await stemma(['sources', '--store', url], { env });
    expect(none.code).toBe(4);
    expect(none.stderr).toContain('broken off');
    const again = await stemma(['load', '--canon', '--store', url], { env });
    expect(again.code, again.stderr).toBe(0);
    expect(await stats(url)).toMatchObject({
      contentHash: wanted.contentHash,
      generation: 1,
      labels: wanted.labels,
    });
    expect((await stemma(['unload', '--all', '--store', url], { env })).code).toBe(0);
    expect(await runOn(shared, 'MATCH (n) RETURN toFloat(count(n))')).toEqual([0]);
  });

  test('a slow line takes longer and no more', async () => {
    const proxy = await slowProxy(Number(new URL(url).port), 40);
    try {
      const slow = `bolt://127.0.0.1:${proxy.port}`;
      const load = await beginLoad(slow);
      await load.store.write({
        nodes: [
          SOURCE,
          { id: 'a', labels: ['Work'], properties: { id: 'a', name: 'a', sources: ['source:a'] } },
        ],
      });
      await load.commit();
      const store = await openStore(slow);
      await expect(
        store.read('MATCH (n:Work) RETURN n.id', {}, { timeoutMs: 30_000 }),
      ).resolves.toMatchObject({ rows: [['a']] });
      await expect(store.read('RETURN 1', {}, { timeoutMs: 20 })).rejects.toMatchObject({ code: 'timeout' });
      await store.close();
    } finally {
      proxy.close();
    }
  });

  test('wrong credentials, an absent server and a password in the URL end with 4 and a sentence', async () => {
    const wrong = await stemma(['stats', '--store', url], {
      env: { ...env, NEO4J_PASSWORD: 'not-this-one' },
    });
    expect(wrong).toMatchObject({ code: 4, stderr: expect.stringContaining('NEO4J_PASSWORD') });
    expect(wrong.stderr).not.toContain('not-this-one');
    const absent = await stemma(['stats', '--store', 'neo4j://127.0.0.1:9'], { env });
    expect(absent).toMatchObject({ code: 4, stderr: expect.stringContaining('127.0.0.1:9') });
    const told = await stemma(['stats', '--store', 'neo4j://me:hidden@127.0.0.1:9'], { env });
    expect(told.code).toBe(4);
    expect(told.stderr).not.toContain('hidden');
    expect((await stemma(['rollback', '--store', url], { env })).stderr).toContain('neo4j-admin');
  });
});

describe.skipIf(typeof jars === 'string')('a server of one’s own', () => {
  let data = '';
  let server: Neo4jServer;
  const start = async (config: Record<string, string> = {}) => {
    if (typeof jars === 'string') throw new Error(jars);
    const given = server && { port: server.port, password: server.password };
    server = await startNeo4j(jars, { data, heap: '512m', pageCache: '64m', config, ...given });
    Object.assign(process.env, environmentOf(server));
  };
  beforeAll(async () => {
    data = await mkdtemp(path.join(os.tmpdir(), 'stemma-neo4j-data-'));
    await start();
  });
  afterAll(async () => {
    await server?.stop();
    await rm(data, { recursive: true, force: true });
    neo4jOfRun();
  });

  const nodes = Array.from({ length: 20_000 }, (_, i) => ({
    id: `w${i}`,
    labels: ['Work', 'Paper'],
    properties: { id: `w${i}`, name: `Work ${i}`, sources: ['source:a'] },
  }));

  test('stopped and started again in the midst of a load: the load goes on', {
    timeout: 180_000,
  }, async () => {
    const load = await beginLoad(server.uri);
    await load.announce(['source:a'], nodes.length);
    await load.store.write({ nodes: [SOURCE, ...nodes.slice(0, 5_000)] });
    const writing = load.store.write({ nodes });
    await server.kill();
    await start();
    await writing;
    await load.commit();
    const store = await openStore(server.uri);
    expect((await store.read('MATCH (n:Work) RETURN count(n)')).rows).toEqual([[nodes.length]]);
    expect((await store.info()).loading).toBeUndefined();
    await store.close();
  });

  test('gone in the midst of a query, and back; back as one that takes no writes', {
    timeout: 180_000,
  }, async () => {
    const store = await openStore(server.uri);
    const before = await contentHash(store);
    const asking = store.read(
      'UNWIND range(1, 30000) AS a UNWIND range(1, 30000) AS b WITH a * b AS c WHERE c < 0 RETURN c',
    );
    const refused = expect(asking).rejects.toMatchObject({ code: 'unreachable' });
    await new Promise((resolve) => setTimeout(resolve, 300));
    await server.kill();
    await refused;
    await expect(openStore(server.uri)).rejects.toMatchObject({ code: 'unreachable' });
    await start();
    expect(await contentHash(store)).toBe(before);
    await store.close();
    await server.stop();
    await start({ 'server.databases.default_to_read_only': 'true' });
    await expect(beginLoad(server.uri)).rejects.toMatchObject({ code: 'read-only' });
  });
});

test.skipIf(typeof jars === 'string' || !mayMount())(
  'a full disk of the server ends a load with a sentence',
  {
    timeout: 180_000,
  },
  async () => {
    if (typeof jars === 'string') throw new Error(jars);
    const data = await mkdtemp(path.join(os.tmpdir(), 'stemma-neo4j-full-'));
    onTestFinished(() => rm(data, { recursive: true, force: true }));
    await memoryDisk(data, 'size=16m');
    const server = await startNeo4j(jars, { data, heap: '512m', pageCache: '64m' });
    onTestFinished(() => void neo4jOfRun());
    onTestFinished(() => server.kill());
    Object.assign(process.env, environmentOf(server));
    const summary = 'Far more than the disk takes. '.repeat(50);
    const nodes = Array.from({ length: 20_000 }, (_, i) => ({
      id: `w${i}`,
      labels: ['Work'],
      properties: { id: `w${i}`, name: `Work ${i}`, summary, sources: ['source:a'] },
    }));
    const load = await beginLoad(server.uri);
    const refused = { code: 'unreachable', message: expect.stringContaining('debug.log') };
    await expect(load.store.write({ nodes })).rejects.toMatchObject(refused);
    await load.abort();
    const { code, stderr } = await stemma(['stats', '--store', server.uri], { env: environmentOf(server) });
    expect({ code, stderr }).toMatchObject({ code: 4, stderr: expect.stringContaining('debug.log') });
  },
);
