import { describe } from 'vitest';
import { emptyNeo4j, neo4jOfRun } from '../../../test/helpers/neo4j';
import { storeContract } from '../contract/store-contract';
import { Connection } from './connection';
import { parseNeo4jUrl } from './neo4j-place';
import { Neo4jStore } from './neo4j-store';
import { applySchema } from './schema';

const server = neo4jOfRun();

describe.skipIf(!server)('on a real Neo4j', () => {
  storeContract('neo4j', async () => {
    if (!server) throw new Error('there is no Neo4j');
    await emptyNeo4j(server);
    const connection = new Connection(parseNeo4jUrl(server.uri), { retryMs: 5_000 });
    await applySchema(connection);
    const store = new Neo4jStore(connection, {
      beforeWrite: async () => {},
      mayCreate: true,
      withLocal: true,
      info: async () => ({ generation: 1 }),
      release: () => connection.close(),
    });
    return { store, close: () => store.close() };
  });
});
