// A real Neo4j server of one's own, for tests, benchmarks and trying: on a loopback port, with a password,
// its data in a temporary folder unless told otherwise. It ends with the process that started it.
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';

const SOURCE = path.join(import.meta.dirname, 'Neo4jForTrying.java');
const OPENS = ['java.base/java.nio=ALL-UNNAMED', 'java.base/java.io=ALL-UNNAMED'];

/**
 * @typedef {object} Neo4jOptions
 * @property {string} [data] folder that keeps the data; a temporary one that goes with the server, unless given
 * @property {number} [port] a free one, unless given
 * @property {string} [password] a random one, unless given
 * @property {string} [heap] most memory of the Java heap, as Java takes it
 * @property {string} [pageCache] memory for pages of the data
 * @property {Readonly<Record<string, string>>} [config] further settings of neo4j.conf
 */

/**
 * @typedef {object} Neo4jServer
 * @property {string} uri
 * @property {string} username
 * @property {string} password
 * @property {string} database
 * @property {number} port
 * @property {() => Promise<void>} stop ends it as Ctrl-C does
 * @property {() => Promise<void>} kill ends it as a power cut does
 * @property {Promise<void>} ended
 */

/**
 * Starts a server and waits until it answers.
 * @param {import('./jars.mjs').Jars} jars
 * @param {Neo4jOptions} [options]
 * @returns {Promise<Neo4jServer>}
 */
export async function startNeo4j(jars, options = {}) {
  const { heap = '1g', pageCache = '256m', password = randomBytes(12).toString('hex') } = options;
  const port = options.port ?? (await freePort());
  const isTemporary = options.data === undefined;
  const home = options.data ?? mkdtempSync(path.join(os.tmpdir(), 'stemma-neo4j-'));
  mkdirSync(home, { recursive: true });
  const config = path.join(home, 'neo4j.conf');
  writeFileSync(config, settings(port, pageCache, options.config));
  const flags = [`-Xmx${heap}`, ...OPENS.map((opened) => `--add-opens=${opened}`)];
  const words = [home, config, String(password.length), ...(isTemporary ? ['remove'] : [])];
  const child = spawn(jars.java, [...flags, SOURCE, ...words], {
    env: { ...process.env, CLASSPATH: jars.classPath },
    stdio: ['pipe', 'pipe', 'pipe'],
    // The terminal's Ctrl-C reaches the one that started it, which ends it in order.
    detached: true,
  });
  const ended = once(child, 'close').then(() => {
    if (isTemporary) rmSync(home, { recursive: true, force: true });
  });
  child.stdin.on('error', () => {});
  child.stdin.write(password);
  await answering(child, ended);
  return {
    uri: `neo4j://127.0.0.1:${port}`,
    username: 'neo4j',
    password,
    database: 'neo4j',
    port,
    ended,
    async stop() {
      child.stdin.end();
      await ended;
    },
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

/**
 * @param {number} port
 * @param {string} pageCache
 * @param {Readonly<Record<string, string>>} [more]
 */
function settings(port, pageCache, more) {
  const all = {
    'server.bolt.enabled': 'true',
    'server.bolt.listen_address': `127.0.0.1:${port}`,
    'server.bolt.advertised_address': `127.0.0.1:${port}`,
    'server.http.enabled': 'false',
    'server.memory.pagecache.size': pageCache,
    'dbms.security.auth_enabled': 'true',
    'dbms.usage_report.enabled': 'false',
    // Two log files of 256 MiB would be written at once otherwise.
    'db.tx_log.preallocate': 'false',
    ...more,
  };
  return Object.entries(all).map(([name, value]) => `${name}=${value}\n`).join('');
}

/**
 * @param {import('node:child_process').ChildProcessWithoutNullStreams} child
 * @param {Promise<void>} ended
 */
function answering(child, ended) {
  return new Promise((resolve, reject) => {
    let said = '';
    child.stdout.setEncoding('utf8').on('data', (text) => {
      said += text;
      if (/^ready$/m.test(said)) resolve(undefined);
    });
    child.stderr.setEncoding('utf8').on('data', (text) => {
      said += text;
    });
    child.once('error', reject);
    ended.then(() => reject(new Error(`Neo4j ended before it answered:\n${said}`)), reject);
  });
}

/** @returns {Promise<number>} */
async function freePort() {
  const server = net.createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = /** @type {net.AddressInfo} */ (server.address());
  server.close();
  await once(server, 'close');
  return port;
}
