import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { buildsOn, work } from './contract/sample-graph';
import { temporaryFolder } from './generations/load-helper.fixture';
import { beginLoad, currentState, openReadOnly, openStore, rollback } from './open-store';
import { schemaStatements } from './schema-statements';

test.each(['', 'grafeo:', 'grafeo::disk:', 'neo9j://localhost', '.stemma'])(
  '"%s" is no store',
  async (url) => {
    for (const use of [openStore, openReadOnly, beginLoad, rollback, currentState]) {
      await expect(use(url)).rejects.toMatchObject({
        code: 'bad-url',
        message: expect.stringContaining('grafeo:'),
      });
    }
  },
);

test('people do not see local properties; the program does', async () => {
  const url = `grafeo:${await temporaryFolder()}`;
  const load = await beginLoad(url);
  const edge = { ...buildsOn('a', 'b', 'idea'), properties: { relation: 'idea', _records: '[]' } };
  await load.store.write({
    nodes: [work('a', { _records: '[1]', _colour: 2 }), work('b')],
    relationships: [edge],
  });
  await load.commit();
  const query =
    'MATCH p = (n:Work {id: "a"})-[e]->() RETURN n, e, p, {_x: 1, y: [n]} AS map, properties(n) AS all';
  const program = await openStore(url);
  const people = await openReadOnly(url);
  expect((await program.read(query)).rows[0]?.slice(0, 2)).toEqual([
    work('a', { _records: '[1]', _colour: 2 }),
    edge,
  ]);
  const { columns, rows } = await people.read(query);
  expect(columns).toEqual(['n', 'e', 'p', 'map', 'all']);
  const seen = buildsOn('a', 'b', 'idea');
  const plainEdge = { ...seen, properties: { relation: 'idea' } };
  expect(rows[0]).toEqual([
    work('a'),
    plainEdge,
    { nodes: [work('a'), work('b')], relationships: [plainEdge] },
    { y: [work('a')] },
    work('a').properties,
  ]);
  for (const store of [program, people]) await store.close();
  await expect(people.read('RETURN 1')).rejects.toMatchObject({ code: 'unreachable' });
});

test('the schema is found above the program and says each statement that both stores take', async () => {
  const statements = await schemaStatements();
  expect(statements).toHaveLength(12);
  for (const statement of statements)
    expect(statement).toMatch(/^CREATE (CONSTRAINT|INDEX) \w+ IF NOT EXISTS FOR /);
  const root = await temporaryFolder();
  await mkdir(join(root, 'dist', 'cli'), { recursive: true });
  await mkdir(join(root, 'graph'));
  await writeFile(join(root, 'graph', 'schema.cypher'), '// a; b\nCREATE A;\n  CREATE B\n;\n');
  expect(await schemaStatements(join(root, 'dist', 'cli'))).toEqual(['CREATE A', 'CREATE B']);
  await expect(schemaStatements('/nowhere')).rejects.toMatchObject({ code: 'not-found' });
});

test('the schema holds in a load: one node an id, also in a load on top of another', async () => {
  const url = `grafeo:${await temporaryFolder()}`;
  for (const id of ['a', 'b']) {
    const load = await beginLoad(url);
    const { rows } = await load.store.read('SHOW CONSTRAINTS');
    expect(rows).toHaveLength(6);
    await load.store.write({ nodes: [work(id), work(id)] });
    expect((await load.store.read('MATCH (n:Work {id: $id}) RETURN count(n)', { id })).rows).toEqual([[1]]);
    await load.commit();
  }
});
