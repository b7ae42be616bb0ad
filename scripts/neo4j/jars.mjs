// The jars of a Neo4j server, from Maven Central: 5.26 (the long-term line) where Java is 17 to 20, the
// current line where it is 21 or newer. About 150 MB, once; where they lie is kept in .stemma-neo4j/.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { ROOT, say } from '../steps.mjs';

const LONG_TERM = '5.26.30';
const CURRENT = '2026.08.1';
const CACHE = path.join(ROOT, '.stemma-neo4j');
const POMS = path.join(ROOT, 'scripts/neo4j');

/** What a person is told who wants Neo4j and has none. */
export const HOW_TO_GET_NEO4J =
  'install Java 17 or newer and Maven, which bring one, or set NEO4J_URI, NEO4J_USERNAME and NEO4J_PASSWORD to an empty database';

/**
 * @typedef {object} Jars
 * @property {string} java the program
 * @property {string} version of Neo4j
 * @property {string} classPath
 */

/**
 * The jars of the server, or of its shell, fetched where they are not here yet; a sentence where that cannot be.
 * @param {'pom.xml' | 'shell-pom.xml'} [pom] names them
 * @returns {Jars | string}
 */
export function neo4jJars(pom = 'pom.xml') {
  const java = javaProgram();
  const major = javaVersion(java);
  if (major === undefined) return 'There is no Java';
  if (major < 17) return `Java is ${major} and Neo4j needs 17 or newer`;
  // the shell of the long-term line talks to both, and Maven has no other
  const version = major >= 21 && pom !== 'shell-pom.xml' ? CURRENT : LONG_TERM;
  const file = path.join(POMS, pom);
  const wanted = createHash('sha256').update(readFileSync(file)).digest('hex').slice(0, 8);
  const kept = path.join(CACHE, `classpath-${version}-${wanted}`);
  const classPath = keptClassPath(kept) ?? askMaven(file, version, kept);
  return classPath === undefined ? 'Maven is not there or could not fetch the jars' : { java, version, classPath };
}

/** @param {string} kept */
function keptClassPath(kept) {
  if (!existsSync(kept)) return undefined;
  const classPath = readFileSync(kept, 'utf8').trim();
  return classPath.split(path.delimiter).every((jar) => existsSync(jar)) ? classPath : undefined;
}

/**
 * @param {string} pom
 * @param {string} version
 * @param {string} kept
 */
function askMaven(pom, version, kept) {
  say(`Getting Neo4j ${version} with Maven`);
  mkdirSync(CACHE, { recursive: true });
  rmSync(kept, { force: true });
  const goal = 'org.apache.maven.plugins:maven-dependency-plugin:2.8:build-classpath';
  const args = ['-B', '-q', '-f', pom, `-Dneo4j.version=${version}`, `-Dmdep.outputFile=${kept}`, goal];
  spawnSync('mvn', args, { stdio: ['ignore', 2, 2], shell: process.platform === 'win32' });
  return keptClassPath(kept);
}

function javaProgram() {
  const home = process.env.JAVA_HOME;
  return home ? path.join(home, 'bin', 'java') : 'java';
}

/** @param {string} java */
function javaVersion(java) {
  const { stderr, status } = spawnSync(java, ['-version'], { encoding: 'utf8' });
  const [, major] = (status === 0 && /version "(\d+)/.exec(stderr)) || [];
  return major === undefined ? undefined : Number(major);
}
