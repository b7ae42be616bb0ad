import { schemaStatements } from '../schema-statements';
import type { Connection } from './connection';
import { PROPERTY_INDEXES } from './property-indexes';

const AWAIT_SECONDS = 3_600n;

/**
 * Makes the constraints and indexes of `graph/schema.cypher` and those of properties, and waits until they
 * answer; those that are there stay. @throws StoreError.
 */
export async function applySchema(connection: Connection): Promise<void> {
  for (const statement of [...(await schemaStatements()), ...PROPERTY_INDEXES])
    await connection.run(statement);
  await connection.run('CALL db.awaitIndexes($seconds)', { seconds: AWAIT_SECONDS });
}
