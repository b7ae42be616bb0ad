import { cp, mkdir, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { temporaryFolder } from './helpers/folder';
import { ROOT, runProgram } from './helpers/stemma';

let folder: string;

/** A tree with our rules in which one file imports what it is told to. */
async function violations(file: string, text: string): Promise<string> {
  const place = path.join(folder, file);
  await mkdir(path.dirname(place), { recursive: true });
  await writeFile(place, text);
  const { stdout, code } = await runProgram(
    process.execPath,
    [
      path.join(ROOT, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs'),
      'packages',
      '--config',
      '.dependency-cruiser.cjs',
    ],
    { cwd: folder },
  );
  await writeFile(place, 'export {};\n');
  return code === 0 ? '' : stdout;
}

beforeAll(async () => {
  folder = await temporaryFolder('rules');
  for (const name of ['.dependency-cruiser.cjs', 'tsconfig.json', 'package.json'])
    await cp(path.join(ROOT, name), path.join(folder, name));
  await symlink(path.join(ROOT, 'node_modules'), path.join(folder, 'node_modules'));
  for (const name of ['model', 'store', 'lineage', 'web', 'layout', 'server']) {
    await mkdir(path.join(folder, 'packages', name), { recursive: true });
    await writeFile(path.join(folder, 'packages', name, 'index.ts'), 'export const x = 1;\n');
  }
});

test.each([
  [
    'packages/model/fixture.ts',
    "import { x } from '../store/index';\nexport const y = x;\n",
    'model-imports',
  ],
  ['packages/web/fixture.ts', "import { x } from '../server/index';\nexport const y = x;\n", 'web-imports'],
  [
    'packages/layout/fixture.ts',
    "import { readFileSync } from 'node:fs';\nexport const y = readFileSync;\n",
    'free-of-node',
  ],
  [
    'packages/lineage/fixture.ts',
    "import { x } from '../store/index';\nexport const y = x;\n",
    'lineage-knows-store-by-type',
  ],
  ['packages/store/fixture.ts', "import { x } from './second';\nexport const y = x;\n", 'resolvable'],
  ['packages/web/fixture.ts', "import Sigma from 'sigma';\nexport const y = Sigma;\n", 'one-renderer'],
])('a forbidden import in %s fails as %s', async (file, text, rule) => {
  expect(await violations(file, text)).toContain(rule);
});

test('a circle fails, and an allowed import does not', async () => {
  await writeFile(
    path.join(folder, 'packages/store/ring.ts'),
    "import { y } from './fixture';\nexport const z = () => y;\n",
  );
  expect(
    await violations('packages/store/fixture.ts', "import { z } from './ring';\nexport const y = () => z;\n"),
  ).toContain('no-circle');
  await writeFile(path.join(folder, 'packages/store/ring.ts'), 'export {};\n');
  expect(
    await violations(
      'packages/store/fixture.ts',
      "import { x } from '../model/index';\nexport const y = x;\n",
    ),
  ).toBe('');
});
