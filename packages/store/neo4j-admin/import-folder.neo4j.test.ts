import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { GraphNode, GraphRelationship } from '@stemma/model';
import neo4j from 'neo4j-driver';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { neo4jAdmin } from '../../../scripts/neo4j/admin.mjs';
import { neo4jJars } from '../../../scripts/neo4j/jars.mjs';
import { startNeo4j } from '../../../scripts/neo4j/server.mjs';
import { contentHash, contentHashOf } from '../content-hash';
import { buildsOn, link, node, work } from '../contract/sample-graph';
import { openStore } from '../open-store';
import type { GraphStore } from '../port';
import { ImportFolder } from './import-folder';

const NASTY = 'a "b"\r\n;,|\t\\ \\" \' 𝔘😀 \u001f ٣ 中文 {x} -- // `';
const nodes: GraphNode[] = [
  work('openalex:W1', { title: NASTY, name: '', summary: '\\', aliases: ['x;y', 'p|q', '"', '', 'n\nl'] }),
  work('openalex:W2', { year: 2017, linkLabels: [''], links: ['https://a.b/?c=d,e'] }),
  work('openalex:W3', {
    aliases: ['one\u001ftwo', 'it\'s `quoted` "so"  twice\n'],
    stub: true,
    retracted: false,
  }),
  work('openalex:W4', { late: 'met first here', weight: 0.25, ranks: [1, 2.5], flags: [true, false] }, [
    'Work',
    'Paper',
    'Model',
  ]),
  work('openalex:W5', { weight: 3, year: -5, _records: '{"a":["b\\n"]}' }, ['Work', 'Model', 'Paper']),
  node('Author', 'author:a', { name: '王' }),
  node('Topic', 'topic:x'),
  node('Topic', 'topic:y'),
  node('Organisation', 'org:x', { country: 'FR', _colour: 3 }),
  node('Organisation', 'org:y'),
  node('Year', 'year:2017', { year: 2017 }),
  node('Source', 'source:a', { title: 'A', format: 'openalex', loadedAt: '2025-01-01T00:00:00Z' }),
];
const relationships: GraphRelationship[] = [
  buildsOn('openalex:W1', 'openalex:W2', 'architecture', NASTY),
  buildsOn('openalex:W1', 'openalex:W2', 'objective', 'said so twice'),
  {
    ...buildsOn('openalex:W2', 'openalex:W3', 'idea'),
    properties: { relation: 'idea', evidence: 'e', notes: [''] },
  },
  link('CITES', 'openalex:W3', 'openalex:W1', { sources: ['source:a'] }),
  link('WRITTEN_BY', 'openalex:W1', 'author:a', { position: 1 }),
  link('PUBLISHED_IN', 'openalex:W2', 'year:2017'),
  link('PART_OF', 'topic:x', 'topic:y'),
  link('PART_OF', 'org:x', 'org:y'),
  link('LISTED_IN', 'openalex:W1', 'source:a', { sections: ['["A, B"]', '[]'], lines: [3, 7] }),
];

const jars = neo4jJars();
const folder = mkdtempSync(path.join(os.tmpdir(), 'stemma-import-'));
let store: GraphStore | undefined;
let end = async () => {};

beforeAll(async () => {
  if (typeof jars === 'string') return;
  const files = await ImportFolder.create(path.join(folder, 'files'));
  for (const one of nodes) await files.nodes([one]);
  await files.relationships(relationships);
  await files.end();
  const commands = files.commands();
  const home = path.join(folder, 'home');
  await neo4jAdmin(jars, home, commands.import);
  const server = await startNeo4j(jars, { data: home });
  const driver = neo4j.driver(server.uri, neo4j.auth.basic(server.username, server.password));
  for (const statement of readFileSync(commands.afterImport, 'utf8').split(';\n'))
    if (statement.trim() !== '') await driver.executeQuery(statement);
  await driver.executeQuery('CALL db.awaitIndexes(60)');
  await driver.close();
  Object.assign(process.env, {
    NEO4J_USERNAME: server.username,
    NEO4J_PASSWORD: server.password,
    NEO4J_DATABASE: '',
  });
  store = await openStore(server.uri);
  end = async () => {
    await store?.close();
    await server.stop();
  };
});
afterAll(async () => {
  await end();
  rmSync(folder, { recursive: true, force: true });
});

test.skipIf(typeof jars === 'string')(
  'the imported database holds the same graph, value by value',
  async () => {
    if (!store) throw new Error('nothing was imported');
    expect(await contentHash(store)).toBe(contentHashOf({ nodes, relationships }));
    const { rows } = await store.read(
      'MATCH (n:Work) RETURN n.id, n.title, n.aliases, n.ranks, n.weight ORDER BY n.id',
    );
    expect(rows).toEqual(
      nodes
        .filter(({ labels }) => labels.includes('Work'))
        .map(({ id, properties: { title, aliases = null, ranks = null, weight = null } }) => [
          id,
          title,
          aliases,
          ranks,
          weight,
        ]),
    );
    const parts = await store.read('MATCH (a)-[:PART_OF]->(b) RETURN labels(a)[0], b.id ORDER BY b.id');
    expect(parts.rows).toEqual([
      ['Organisation', 'org:y'],
      ['Topic', 'topic:y'],
    ]);
  },
);

test.skipIf(typeof jars === 'string')('it is searched, indexed and at its first generation', async () => {
  if (!store) throw new Error('nothing was imported');
  expect(await store.search('Author', '王', 5)).toEqual(['author:a']);
  expect((await store.search('Work', 'twice', 5)).includes('openalex:W3')).toBe(true);
  expect((await store.info()).generation).toBe(1);
  const indexes = await store.read("SHOW INDEXES YIELD name, state WHERE state = 'ONLINE' RETURN count(*)");
  expect(Number(indexes.rows[0]?.[0])).toBeGreaterThan(15);
});

test('a folder that holds something is refused, and what fails leaves nothing that could be imported', async () => {
  const used = path.join(folder, 'used');
  const files = await ImportFolder.create(used);
  await expect(ImportFolder.create(used)).rejects.toThrow('holds files already');
  await files.nodes(nodes);
  const broken = [
    link('CITES', 'openalex:W1', 'openalex:W2', { sources: ['a'] }),
    link('CITES', 'openalex:W1', 'openalex:W3', { sources: 'a' }),
  ];
  await expect(files.relationships(broken)).rejects.toMatchObject({ code: 'bad-batch' });
  expect(readdirSync(used).filter((name) => name.endsWith('.header.csv'))).toEqual([]);
  await files.abort();
  writeFileSync(path.join(folder, 'a-file'), '');
  await expect(ImportFolder.create(path.join(folder, 'a-file'))).rejects.toMatchObject({ code: 'bad-url' });
});
