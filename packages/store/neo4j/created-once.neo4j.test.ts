import { once } from 'node:events';
import net from 'node:net';
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { hashOf } from '../../../test/helpers/hash-of';
import { emptyNeo4j, neo4jOfRun, requireNeo4j, runOn } from '../../../test/helpers/neo4j';
import { contentHashOf } from '../content-hash';
import { link, node, work } from '../contract/sample-graph';
import { beginLoad } from '../open-store';
import { LOCK_ID } from './lock-id';

/** The message that ends a transaction, as the driver sends it (https://neo4j.com/docs/bolt/current/bolt/message/#messages-commit). */
const COMMIT = Buffer.from([0x00, 0x02, 0xb0, 0x12, 0x00, 0x00]);
/** Enough relationships to be written by several transactions. */
const WORKS = 3_000;

const nodes = [
  node('Source', 'source:a', { sources: ['source:a'] }),
  ...Array.from({ length: WORKS }, (_, i) => work(`w${i}`, { sources: ['source:a'] })),
];
const relationships = Array.from({ length: WORKS - 1 }, (_, i) =>
  link('CITES', `w${i + 1}`, `w${i}`, { sources: ['source:a'] }),
);

/** A TCP proxy that, told so, cuts a connection once the next commit has gone through, before the answer. */
async function cuttingProxy(port: number) {
  let mayCut = false;
  let cuts = 0;
  const proxy = net.createServer((client) => {
    const server = net.connect(port, '127.0.0.1');
    let isCut = false;
    client.on('data', (data) => {
      if (mayCut && data.includes(COMMIT)) {
        mayCut = false;
        isCut = true;
      }
      server.write(data);
    });
    server.on('data', (data) => {
      if (!isCut) client.write(data);
      else if (!client.destroyed) {
        cuts++;
        client.destroy();
      }
    });
    for (const [one, other] of [
      [client, server],
      [server, client],
    ] as const)
      one.on('close', () => other.destroy()).on('error', () => {});
  });
  proxy.listen(0, '127.0.0.1');
  await once(proxy, 'listening');
  onTestFinished(() => void proxy.close());
  return {
    url: `bolt://127.0.0.1:${(proxy.address() as net.AddressInfo).port}`,
    cutNext() {
      mayCut = true;
    },
    get cuts() {
      return cuts;
    },
  };
}

const wanted = contentHashOf({ nodes, relationships });
const server = neo4jOfRun();

describe.skipIf(!server)('what is new is created once', () => {
  const url = server?.uri ?? '';
  beforeEach(() => emptyNeo4j(requireNeo4j()));

  test('although the answer to a commit is lost', async () => {
    const proxy = await cuttingProxy(Number(new URL(url).port));
    const load = await beginLoad(proxy.url);
    proxy.cutNext();
    await load.store.write({ nodes, isNew: true });
    expect(proxy.cuts).toBe(1);
    proxy.cutNext();
    await load.store.write({ relationships, isNew: true });
    expect(proxy.cuts).toBe(2);
    await load.commit();
    expect(await hashOf(url)).toBe(wanted);
  });

  test('although another created some of the nodes meanwhile', async () => {
    const load = await beginLoad(url);
    await runOn(requireNeo4j(), "CREATE (:Work {id: 'w1000', sources: [], year: 1})");
    await load.store.write({ nodes, relationships, isNew: true });
    await load.commit();
    expect(await hashOf(url)).toBe(wanted);
  });

  test('and what is taken away and created again in one load is joined as it is then', async () => {
    const load = await beginLoad(url);
    await load.store.write({ nodes, relationships, isNew: true });
    const gone = nodes.slice(1, 2_001).map(({ id }) => ({ label: 'Work' as const, id }));
    await load.store.write({ deleteNodes: gone });
    const again = nodes.slice(1, 2_001).reverse();
    const ids = new Set(again.map(({ id }) => id));
    const lost = relationships.filter(({ from, to }) => ids.has(from) || ids.has(to));
    await load.store.write({ nodes: again, relationships: lost, isNew: true });
    await load.commit();
    expect(await hashOf(url)).toBe(wanted);
  });

  test('and an end that another took away meanwhile is told', async () => {
    const load = await beginLoad(url);
    await load.store.write({ nodes, isNew: true });
    await runOn(requireNeo4j(), "MATCH (w:Work {id: 'w1000'}) DETACH DELETE w");
    await expect(load.store.write({ relationships, isNew: true })).rejects.toThrow(
      /w1000.*an end is not in the store/,
    );
    await load.abort();
  });

  test('although a load that was killed had created it and this one does not know', async () => {
    const killed = await beginLoad(url);
    await killed.announce(['source:a']);
    await killed.store.write({ nodes, relationships: relationships.slice(0, 2_500), isNew: true });
    await runOn(requireNeo4j(), `MATCH (l:Source {id: '${LOCK_ID}'}) SET l._beat = 0`);
    const load = await beginLoad(url);
    await load.store.write({ nodes, relationships, isNew: true });
    await load.commit();
    await killed.abort();
    expect(await hashOf(url)).toBe(wanted);
  });
});
