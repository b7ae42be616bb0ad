// npm run neo4j-admin -- DIR WORDS…: Neo4j's own administration tool on the data of a folder that
// "npm run neo4j -- --data DIR" serves. Needs Java 17 or newer and Maven.
import { neo4jAdmin } from './neo4j/admin.mjs';
import { HOW_TO_GET_NEO4J, neo4jJars } from './neo4j/jars.mjs';
import { fail, requireNode } from './steps.mjs';

requireNode();
const [home, ...words] = process.argv.slice(2);
if (!home || words.length === 0) fail('npm run neo4j-admin -- DIR database import full …');
const jars = neo4jJars();
if (typeof jars === 'string') fail(`${jars}: ${HOW_TO_GET_NEO4J}.`);
process.stdout.write(await neo4jAdmin(jars, home, words).catch((error) => fail(error.message)));
