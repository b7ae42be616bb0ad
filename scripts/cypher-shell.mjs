// npm run cypher-shell -- WORDS…: Neo4j's own shell, on the server that NEO4J_URI, NEO4J_USERNAME and
// NEO4J_PASSWORD name. Needs Java 17 or newer and Maven.
import { spawnSync } from 'node:child_process';
import { HOW_TO_GET_NEO4J, neo4jJars } from './neo4j/jars.mjs';
import { fail, requireNode } from './steps.mjs';

requireNode();
const jars = neo4jJars('shell-pom.xml');
if (typeof jars === 'string') fail(`${jars}: ${HOW_TO_GET_NEO4J}.`);
const { status } = spawnSync(jars.java, ['org.neo4j.shell.Main', ...process.argv.slice(2)], {
  env: { ...process.env, CLASSPATH: jars.classPath },
  stdio: 'inherit',
});
process.exitCode = status ?? 1;
