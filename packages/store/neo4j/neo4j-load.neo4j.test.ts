import { spawnSync } from 'node:child_process';
import { hostname } from 'node:os';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { emptyNeo4j, neo4jOfRun, runOn } from '../../../test/helpers/neo4j';
import { contentHash } from '../content-hash';
import { link, node, work } from '../contract/sample-graph';
import { beginLoad, currentState, openReadOnly, openStore, rollback } from '../open-store';
import { LOCK_ID } from './lock-id';

const server = neo4jOfRun();
const url = server?.uri ?? '';

/** A load of one source and two works. */
const SAMPLE = {
  nodes: [
    node('Source', 'source:a', { sources: ['source:a'] }),
    work('a', { sources: ['source:a'], _records: '{}' }),
    work('b', { sources: ['source:a'] }),
  ],
  relationships: [link('CITES', 'a', 'b', { sources: ['source:a'] })],
};

async function loadSample(): Promise<void> {
  const load = await beginLoad(url);
  await load.store.write(SAMPLE);
  await load.commit();
}

async function seen() {
  const store = await openStore(url);
  try {
    return { ...(await store.info()), hash: await contentHash(store) };
  } finally {
    await store.close();
  }
}

describe.skipIf(!server)('a load into Neo4j', () => {
  const on = (cypher: string) => {
    if (!server) throw new Error('there is no Neo4j');
    return runOn(server, cypher);
  };
  beforeEach(async () => {
    if (server) await emptyNeo4j(server);
  });

  test('an empty database is generation 0, each load raises it on every source, nothing stands beside the graph', async () => {
    expect(await currentState(url)).toEqual({ generation: 0 });
    expect(await seen()).toMatchObject({ generation: 0, hash: '0'.repeat(64) });
    await loadSample();
    const first = await seen();
    expect(first).toMatchObject({ kind: 'neo4j', url, generation: 1 });
    expect(first.loading).toBeUndefined();
    await loadSample();
    expect(await seen()).toEqual({ ...first, generation: 2 });
    expect(await currentState(url)).toEqual({ generation: 2 });
    expect(await on('MATCH (n) RETURN count(n), max(n._generation)')).toMatchObject([{ low: 3 }, { low: 2 }]);
  });

  test('who reads is told that a load is running; what it leaves when it breaks off is told to the next', async () => {
    await loadSample();
    const before = await seen();
    const load = await beginLoad(url);
    await load.announce(['source:b'], 3);
    await load.store.write({ nodes: [work('c', { sources: ['source:b'] })] });
    const during = await seen();
    expect(during).toMatchObject({
      generation: 1,
      loading: { holder: `process ${process.pid} on ${hostname()}`, total: 3, isInterrupted: false },
    });
    await load.abort();
    const after = await seen();
    expect(after.loading).toMatchObject({ done: 1, total: 3, isInterrupted: true });
    expect(after.hash).toBe(during.hash);
    const next = await beginLoad(url);
    expect(next.interrupted).toEqual(['source:b']);
    await next.announce(['source:b']);
    await next.store.write({ deleteNodes: [{ label: 'Work', id: 'c' }] });
    await next.commit();
    expect(await seen()).toEqual({ ...before, generation: 2 });
  });

  test('a load that is given up before it announced anything leaves nothing', async () => {
    const load = await beginLoad(url);
    await load.abort();
    expect(await on('MATCH (n) RETURN count(n)')).toMatchObject([{ low: 0 }]);
  });

  test('a second load is refused and told who loads; one that may wait gets its turn', async () => {
    const first = await beginLoad(url);
    await expect(beginLoad(url)).rejects.toMatchObject({
      code: 'locked',
      message: expect.stringContaining(`process ${process.pid} on ${hostname()}`),
    });
    const told: string[] = [];
    const waiting = beginLoad(url, { waitMs: 30_000, onWait: (who) => told.push(who) });
    await expect.poll(() => told, { timeout: 20_000 }).toHaveLength(1);
    await first.abort();
    await (await waiting).abort();
  });

  test('of many that come at once one loads', async () => {
    const tries = await Promise.allSettled(Array.from({ length: 6 }, () => beginLoad(url)));
    const got = tries.flatMap((one) => (one.status === 'fulfilled' ? one.value : []));
    expect(got).toHaveLength(1);
    for (const load of got) await load.abort();
  });

  describe('that another left', () => {
    const gone = spawnSync(process.execPath, ['-e', '0']).pid;
    const leave = (host: string, silentMs: number) =>
      on(`CREATE (:Source {id: '${LOCK_ID}', sources: [], _token: 'x', _generation: 4, _beat: timestamp() - ${silentMs},
          progress: '{"pid":${gone},"host":"${host}","since":"2026-01-01T00:00:00Z","done":5,"sources":["source:x"]}'})`);

    test('a killed one is taken over at once', async () => {
      await leave(hostname(), 0);
      expect(await seen()).toMatchObject({ generation: 4, loading: { done: 5, isInterrupted: true } });
      const load = await beginLoad(url);
      expect(load).toMatchObject({ generation: 5, interrupted: ['source:x'] });
      await load.abort();
    });

    test('one on another machine holds as long as it gives signs of life', async () => {
      await leave('elsewhere', 60_000);
      await expect(beginLoad(url)).rejects.toMatchObject({ code: 'locked' });
      await on(`MATCH (l:Source {id: '${LOCK_ID}'}) SET l._beat = timestamp() - 200000`);
      await (await beginLoad(url)).abort();
    });
  });

  test('a load that lost its lock writes nothing more and does not end the other', async () => {
    const silent = await beginLoad(url);
    await on(`MATCH (l:Source {id: '${LOCK_ID}'}) SET l._token = 'another'`);
    await expect(silent.store.write(SAMPLE)).rejects.toMatchObject({ code: 'locked' });
    await expect(silent.commit()).rejects.toMatchObject({ code: 'locked' });
    expect(await on('MATCH (n) RETURN count(n), max(n._token)')).toMatchObject([{ low: 1 }, 'another']);
  });

  test('people do not see local properties', async () => {
    await loadSample();
    const people = await openReadOnly(url);
    const { rows } = await people.read(
      'MATCH (n:Work {id: "a"}) RETURN n, properties(n) AS all, {_x: 1, y: 2} AS map',
    );
    const visible = work('a', { sources: ['source:a'] });
    expect(rows).toEqual([[visible, visible.properties, { y: 2 }]]);
    await people.close();
    await expect(people.read('RETURN 1')).rejects.toMatchObject({ code: 'unreachable' });
  });

  test('nodes of others under our labels are refused, and nothing of theirs is touched', async () => {
    await on('DROP CONSTRAINT author_id IF EXISTS');
    await on("CREATE (:Author {name: 'Jane Austen', id: 7})-[:WROTE]->(:Novel {title: 'Emma'})");
    for (const use of [openStore, openReadOnly, beginLoad])
      await expect(use(url)).rejects.toMatchObject({
        code: 'foreign-graph',
        message: expect.stringContaining('NEO4J_DATABASE'),
      });
    expect(await on('MATCH (n) RETURN count(n)')).toMatchObject([{ low: 2 }]);
    expect(await on("SHOW CONSTRAINTS YIELD name WHERE name = 'author_id' RETURN count(*)")).toMatchObject([
      { low: 0 },
    ]);
  });

  test('nodes of others under other labels stay as they are', async () => {
    await on("CREATE (:Novel {title: 'Emma'})");
    await loadSample();
    expect(await on('MATCH (n:Novel) RETURN properties(n)')).toEqual([{ title: 'Emma' }]);
  });

  describe('is refused with a sentence', () => {
    afterEach(() => void neo4jOfRun());

    test('for wrong credentials, which are not said', async () => {
      process.env.NEO4J_PASSWORD = 'not-the-password';
      // A server asks for a pause after three.
      for (const use of [openStore, beginLoad])
        await expect(use(url)).rejects.toSatisfy(
          (error: Error & { code: string }) =>
            error.code === 'unauthorised' &&
            error.message.includes('NEO4J_PASSWORD') &&
            !`${error.message} ${error.stack} ${String(error.cause)}`.includes('not-the-password'),
        );
    });

    test('for a database that is not there', async () => {
      process.env.NEO4J_DATABASE = 'nowhere';
      for (const use of [openStore, beginLoad])
        await expect(use(url)).rejects.toMatchObject({
          code: 'not-found',
          message: expect.stringContaining('nowhere'),
        });
    });

    test('for an address where nobody answers', async () => {
      for (const scheme of ['bolt', 'neo4j', 'bolt+s', 'neo4j+ssc'])
        await expect(openStore(`${scheme}://127.0.0.1:9`)).rejects.toMatchObject({
          code: 'unreachable',
          message: expect.stringContaining(`${scheme}://127.0.0.1:9`),
        });
    });

    test('for what a server keeps by itself', async () => {
      await expect(rollback(url)).rejects.toMatchObject({
        code: 'unsupported',
        message: expect.stringContaining('neo4j-admin'),
      });
    });
  });
});
