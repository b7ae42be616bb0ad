import { expect, test } from 'vitest';
import { EndIds } from './end-ids';
import { databaseInMemory } from './open-database';

test('ends that a read asked for are told, though others are read and forgotten meanwhile', async () => {
  const database = databaseInMemory();
  const ids = Array.from({ length: 40 }, (_, index) => `w${index}`);
  await database.executeCypher('UNWIND $ids AS i CREATE (:Work {id: i})', { ids });
  await database.executeCypher(
    'UNWIND $ids AS i MATCH (a:Work {id: i}), (b:Work {id: "w0"}) CREATE (a)-[:CITES]->(b)',
    {
      ids: ids.slice(1),
    },
  );
  const links = (await database.executeCypher('MATCH (:Work)-[r:CITES]->(:Work) RETURN r')).rows();
  const ends = new EndIds(database, 3);
  await ends.of(links.slice(0, 5));
  const reads = links.map((row) => ends.of([row]));
  ends.forget();
  for (const [index, read] of reads.entries()) {
    const idOf = await read;
    const [link] = links[index] as [{ _source: number; _target: number }];
    expect([idOf(link._source), idOf(link._target)]).toEqual([expect.stringMatching(/^w[1-9]/), 'w0']);
  }
  database.close();
});
