// Plain JavaScript: runs on a bare clone, before anything is installed.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

/** Ends with a sentence that names the mend where Node is older than package.json asks for. */
export function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  fail(`Stemma needs Node 20.19 or later and this is ${process.versions.node}. Install a newer Node.`);
}

/** Prints one sentence and ends with exit code 1. */
export function fail(sentence) {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}

/** Installs what the lock file names, where node_modules does not hold it already. */
export function install() {
  if (isInstalled()) return;
  say('Installing packages');
  run(
    'npm',
    ['ci', '--no-audit', '--no-fund', '--loglevel=error'],
    'Packages could not be installed: is the network there? Run "npm ci" to see more.',
  );
}

/** True where node_modules holds each package in the version of the lock file, by npm's own account of it. */
function isInstalled() {
  const account = path.join(ROOT, 'node_modules', '.package-lock.json');
  if (!existsSync(account)) return false;
  const { packages: there } = JSON.parse(readFileSync(account, 'utf8'));
  const { packages: wanted } = JSON.parse(readFileSync(path.join(ROOT, 'package-lock.json'), 'utf8'));
  return Object.entries(wanted).every(([place, { version, link, optional }]) => {
    if (!place.startsWith('node_modules/') || link) return true;
    return there[place] ? there[place].version === version : optional === true;
  });
}

/** Builds dist/ where a source file changed since the last build. */
export function build() {
  const stamp = path.join(ROOT, 'dist', '.stemma-build');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === sourceDigest()) return;
  say('Building');
  run(process.execPath, ['scripts/build.mjs'], 'The build failed; its message stands above.');
}

/** Runs a build and notes what it was made from, so that `build` knows whether anything changed. */
export async function asBuild(work) {
  const made = sourceDigest();
  await work();
  writeFileSync(path.join(ROOT, 'dist', '.stemma-build'), made);
}

function sourceDigest() {
  const inputs = ['packages', 'graph/schema.cypher', 'package-lock.json', 'package.json', 'vite.config.ts', 'tsconfig.json', 'scripts/build.mjs'];
  return digest(inputs.flatMap((input) => files(path.join(ROOT, input))));
}

/** Runs a program in the project's folder to its end; on failure prints the sentence and ends. */
export function run(command, args, sentence, options = {}) {
  const { status, error } = spawnSync(command, args, { cwd: ROOT, stdio: 'inherit', shell: process.platform === 'win32', ...options });
  if (status === 0) return;
  fail(error ? `${sentence} (${error.message})` : sentence);
}

/** Starts a program that takes over: its exit code becomes ours, and Ctrl-C reaches it once. */
export function become(command, args, options = {}) {
  const child = spawn(command, args, { cwd: ROOT, stdio: 'inherit', ...options });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => process.exit(signal ? 130 : (code ?? 1)));
}

export function say(text) {
  process.stderr.write(`${text} …\n`);
}

function digest(paths) {
  const hash = createHash('sha256');
  for (const file of paths.toSorted()) hash.update(`${path.relative(ROOT, file)}\0`).update(readFileSync(file)).update('\0');
  return hash.digest('hex');
}

function files(place) {
  if (!existsSync(place)) return [];
  if (statSync(place).isFile()) return [place];
  return readdirSync(place, { withFileTypes: true })
    .filter((entry) => entry.name !== 'node_modules' && !/\.test\.tsx?$/.test(entry.name))
    .flatMap((entry) => files(path.join(place, entry.name)));
}
