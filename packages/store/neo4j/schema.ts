import { schemaStatements } from '../schema-statements';
import type { Connection } from './connection';

const AWAIT_SECONDS = 3_600n;

/**
 * Makes the constraints and indexes of `graph/schema.cypher` and waits until they answer; those that are
 * there stay. @throws StoreError.
 */
export async function applySchema(connection: Connection): Promise<void> {
  for (const statement of await schemaStatements()) await connection.run(statement);
  await connection.run('CALL db.awaitIndexes($seconds)', { seconds: AWAIT_SECONDS });
}
