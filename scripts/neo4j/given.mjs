// The Neo4j that tests and benchmarks use: the one that NEO4J_URI names, else one that is started.
import { neo4jJars } from './jars.mjs';
import { startNeo4j } from './server.mjs';

/**
 * @typedef {object} GivenNeo4j
 * @property {string} uri
 * @property {string} username
 * @property {string} password
 * @property {string} database
 * @property {() => Promise<void>} stop leaves a server that was there before as it is
 */

/**
 * A running server, or a sentence that says why there is none.
 * @param {import('./server.mjs').Neo4jOptions} [options] of a server that is started
 * @returns {Promise<GivenNeo4j | string>}
 */
export async function givenNeo4j(options) {
  const { NEO4J_URI: uri, NEO4J_USERNAME, NEO4J_PASSWORD, NEO4J_DATABASE } = process.env;
  if (uri) {
    const [username, password, database] = [NEO4J_USERNAME ?? 'neo4j', NEO4J_PASSWORD ?? '', NEO4J_DATABASE ?? 'neo4j'];
    return { uri, username, password, database, stop: async () => {} };
  }
  const jars = neo4jJars();
  return typeof jars === 'string' ? jars : startNeo4j(jars, options);
}
