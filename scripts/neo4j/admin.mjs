// The import tool of Neo4j, from the jars: `neo4j-admin` without an installed server.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync } from 'node:fs';

const OPENS = ['java.base/java.nio=ALL-UNNAMED', 'java.base/java.io=ALL-UNNAMED', 'java.base/sun.nio.ch=ALL-UNNAMED'];

/**
 * Runs `neo4j-admin` with these words on the data of a folder, which `startNeo4j` opens afterwards.
 * @param {import('./jars.mjs').Jars} jars
 * @param {string} home
 * @param {readonly string[]} words
 * @param {string} [heap]
 * @returns {Promise<string>} what it printed
 */
export async function neo4jAdmin(jars, home, words, heap = '1g') {
  mkdirSync(home, { recursive: true });
  const flags = [`-Xmx${heap}`, ...OPENS.map((opened) => `--add-opens=${opened}`)];
  const child = spawn(jars.java, [...flags, 'org.neo4j.cli.AdminTool', ...words], {
    env: { ...process.env, CLASSPATH: jars.classPath, NEO4J_HOME: home },
    // the tool leaves its reports in the folder it runs in
    cwd: home,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text) => {
      said += text;
    });
  const [code] = await once(child, 'close');
  if (code !== 0) throw new Error(`neo4j-admin ${words.slice(0, 3).join(' ')} failed:\n${said}`);
  return said;
}
