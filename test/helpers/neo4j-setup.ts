import type { TestProject } from 'vitest/node';
import { givenNeo4j } from '../../scripts/neo4j/given.mjs';
import { HOW_TO_GET_NEO4J } from '../../scripts/neo4j/jars.mjs';

/** How tests reach the server that a run has. */
export interface TestNeo4j {
  readonly uri: string;
  readonly username: string;
  readonly password: string;
  readonly database: string;
}

declare module 'vitest' {
  interface ProvidedContext {
    /** Absent where there is none. */
    neo4j: TestNeo4j | undefined;
  }
}

/** Starts one server for all tests that need it. Where there is none they are skipped, or fail if it is required. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await givenNeo4j({ heap: '1g' });
  if (typeof server === 'string') {
    const sentence = `${server}: ${HOW_TO_GET_NEO4J}.`;
    if ((process.env.STEMMA_REQUIRE ?? '').split(',').includes('neo4j')) throw new Error(sentence);
    process.stderr.write(`Skipped: tests on Neo4j. ${sentence}\n`);
    project.provide('neo4j', undefined);
    return async () => {};
  }
  const { uri, username, password, database } = server;
  project.provide('neo4j', { uri, username, password, database });
  return server.stop;
}
