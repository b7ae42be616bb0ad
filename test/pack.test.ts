import { mkdir, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { temporaryFolder } from './helpers/folder';
import { serve } from './helpers/served';
import { runProgram } from './helpers/stemma';

const NPM_QUIET = ['--prefer-offline', '--no-audit', '--no-fund', '--loglevel=error'];

let elsewhere = '';
let files: readonly string[] = [];
beforeAll(async () => {
  const folder = await temporaryFolder('pack');
  // What is built is packed: the tests begin with a build.
  const packed = await runProgram('npm', [
    'pack',
    '--ignore-scripts',
    '--json',
    '--pack-destination',
    folder,
  ]);
  expect(packed.code, packed.stderr).toBe(0);
  const [report] = JSON.parse(packed.stdout) as { filename: string; files: { path: string }[] }[];
  files = report?.files.map((file) => file.path) ?? [];
  const [tarball = ''] = (await readdir(folder)).filter((name) => name.endsWith('.tgz'));
  elsewhere = path.join(folder, 'elsewhere');
  await mkdir(elsewhere);
  await writeFile(path.join(elsewhere, 'package.json'), '{ "private": true }\n');
  const installed = await runProgram('npm', ['install', path.join(folder, tarball), ...NPM_QUIET], {
    cwd: elsewhere,
  });
  expect(installed.code, installed.stderr).toBe(0);
}, 180_000);

test('the tarball holds the program, the page, the canon and the licence, and no source', () => {
  expect(files).toEqual(
    expect.arrayContaining([
      'LICENSE',
      'dist/cli/stemma.js',
      'dist/cli/query-reader.js',
      'dist/web/index.html',
      'graph/schema.cypher',
      'graph/canon/organisations.yaml',
    ]),
  );
  expect(files.filter((file) => /\.tsx?$|^packages\/|^test\/|^scripts\//.test(file))).toEqual([]);
});

test('installed elsewhere it serves the page, answers and stops', async () => {
  const served = await serve(['--allow-cypher'], {
    cwd: elsewhere,
    command: ['npx', '--no-install', 'stemma', 'serve', '--port', '0'],
  });
  try {
    expect(await (await fetch(`${served.url}/`)).text()).toContain('<div id="root">');
    const found = await fetch(`${served.url}/api/search?q=llama&limit=1`);
    expect(await found.json()).toMatchObject({ hits: [{ id: 'arxiv:2302.13971' }] });
    const asked = await fetch(`${served.url}/api/query`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ cypher: 'MATCH (w:Work {id: "arxiv:2302.13971"}) RETURN w.year' }),
    });
    expect(await asked.json()).toMatchObject({ rows: [[2023]] });
  } finally {
    expect([0, 130]).toContain(await served.stop());
  }
  expect(await readdir(elsewhere)).toContain('.stemma');
});
