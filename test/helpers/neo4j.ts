import neo4j from 'neo4j-driver';
import { inject } from 'vitest';
import type { TestNeo4j } from './neo4j-setup';

/** The server of this run, and its credentials in the environment, where the store looks for them. */
export function neo4jOfRun(): TestNeo4j | undefined {
  const server = inject('neo4j');
  if (!server) return undefined;
  Object.assign(process.env, environmentOf(server));
  return server;
}

/** As `neo4jOfRun`, for tests that are skipped where there is none. */
export function requireNeo4j(): TestNeo4j {
  const server = neo4jOfRun();
  if (!server) throw new Error('there is no Neo4j');
  return server;
}

/** Credentials as the command line takes them. */
export function environmentOf({ username, password, database }: TestNeo4j) {
  return { NEO4J_USERNAME: username, NEO4J_PASSWORD: password, NEO4J_DATABASE: database };
}

/** Takes all nodes away, also those of others. */
export async function emptyNeo4j(server: TestNeo4j): Promise<void> {
  await runOn(server, 'MATCH (n) CALL { WITH n DETACH DELETE n } IN TRANSACTIONS OF 10000 ROWS');
}

/** Runs a statement beside the adapter, as another program would, and gives the first row. */
export async function runOn(
  { uri, username, password, database }: TestNeo4j,
  cypher: string,
): Promise<readonly unknown[] | undefined> {
  const driver = neo4j.driver(uri, neo4j.auth.basic(username, password));
  try {
    const session = driver.session({ database });
    const { records } = await session.run(cypher);
    return records[0] && [...records[0].values()];
  } finally {
    await driver.close();
  }
}
