import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { canonStore } from './helpers/canon-store';
import { serve } from './helpers/served';
import { ROOT, stemma, typed } from './helpers/stemma';

const COMMANDS = [
  'serve',
  'load',
  'check',
  'search',
  'lineage',
  'path',
  'query',
  'export',
  'stats',
  'sources',
  'unload',
  'rollback',
  'backup',
  'restore',
];

let folder = '';
let store = '';
beforeAll(async () => {
  ({ folder, store } = await canonStore('help'));
});

/** The command line under `Example:` of a help text. */
function exampleOf(help: string): string {
  return /^Example:\n {2}(stemma .+)$/m.exec(help)?.[1] ?? '';
}

test('the help names every command, and no other', async () => {
  const { code, stdout } = await stemma(['--help']);
  expect(code).toBe(0);
  const named = [...stdout.matchAll(/^ {2}([a-z]+) .*$/gm)].map(([, name]) => name);
  expect(named.filter((name) => name !== 'help' && name !== 'stemma')).toEqual(COMMANDS);
  expect(exampleOf(stdout)).not.toBe('');
});

test('the version is that of the package', async () => {
  const { stdout } = await stemma(['--version']);
  expect(stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
});

// In the order of COMMANDS: what takes the graph away comes last.
test.each(COMMANDS)('the example of %s runs on the canon', async (command) => {
  const { code, stdout } = await stemma([command, '--help']);
  expect(code).toBe(0);
  const example = exampleOf(stdout);
  expect(example).toMatch(new RegExp(`^stemma ${command}\\b`));
  const env = { STEMMA_STORE: store };
  if (command === 'serve') {
    const served = await serve(['--store', store]);
    expect((await fetch(`${served.url}/api/health`)).status).toBe(200);
    expect(await served.stop()).toBe(0);
    return;
  }
  const line = example.replace('graph/canon', path.join(ROOT, 'graph/canon'));
  const ended = await typed(line, { cwd: folder, env });
  expect(ended.code, ended.stderr).toBe(0);
  const file = / --output (\S+)/.exec(example)?.[1];
  const made = file ? await readFile(path.join(folder, file), 'utf8') : ended.stdout + ended.stderr;
  expect(made).not.toBe('');
});

test('every limit of the server stands in its help with its default', async () => {
  const { stdout } = await stemma(['serve', '--help']);
  const flat = stdout.replace(/\s+/g, ' ');
  for (const flag of [
    '--max-works',
    '--max-rows',
    '--max-body',
    '--max-answer',
    '--query-timeout',
    '--query-memory',
  ])
    expect(flat).toMatch(new RegExp(`${flag} <[A-Z]+> [^(]+\\(default: \\d+\\)`));
});
