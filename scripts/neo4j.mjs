// npm run neo4j: a real Neo4j server on this machine, until Ctrl-C. Needs Java 17 or newer and Maven.
import { parseArgs } from 'node:util';
import { HOW_TO_GET_NEO4J, neo4jJars } from './neo4j/jars.mjs';
import { startNeo4j } from './neo4j/server.mjs';
import { fail, requireNode } from './steps.mjs';

const USE = `npm run neo4j -- [--data DIR] [--port N] [--heap 1g] [--page-cache 256m] [--config NAME=VALUE]…
  --data DIR    keep the data there; without it they go when the server ends`;

requireNode();
const options = given();
if (process.env.NEO4J_URI) fail(`NEO4J_URI names a server already: ${process.env.NEO4J_URI}. Unset it to start one here.`);
const jars = neo4jJars();
if (typeof jars === 'string') fail(`${jars}: ${HOW_TO_GET_NEO4J}.`);
const server = await startNeo4j(jars, options).catch((error) => fail(error.message));
process.stdout.write(`Neo4j ${jars.version} answers. For a shell:

export NEO4J_URI=${server.uri}
export NEO4J_USERNAME=${server.username}
export NEO4J_PASSWORD=${server.password}
export NEO4J_DATABASE=${server.database}

stemma load --canon --store ${server.uri}
Ctrl-C ends it${options.data ? `; the data stay in ${options.data}` : ' and takes the data away'}.
`);
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => void server.stop());
await server.ended;

function given() {
  const text = { type: 'string' };
  try {
    const { values } = parseArgs({
      options: { data: text, port: text, heap: text, 'page-cache': text, config: { ...text, multiple: true }, help: { type: 'boolean' } },
    });
    if (values.help) {
      process.stdout.write(`${USE}\n`);
      process.exit(0);
    }
    const config = Object.fromEntries((values.config ?? []).map((one) => [one.slice(0, one.indexOf('=')), one.slice(one.indexOf('=') + 1)]));
    return { data: values.data, port: values.port && Number(values.port), heap: values.heap, pageCache: values['page-cache'], config };
  } catch (error) {
    process.stderr.write(`${error.message}\n${USE}\n`);
    process.exit(2);
  }
}
