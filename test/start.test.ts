import { cp, mkdir, readdir, symlink } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { temporaryFolder } from './helpers/folder';
import { type Served, serve } from './helpers/served';
import { ROOT } from './helpers/stemma';

const TAKEN = [
  'graph',
  'packages',
  'scripts',
  'dist',
  'package.json',
  'package-lock.json',
  'vite.config.ts',
  'tsconfig.json',
];

let copy = '';
beforeAll(async () => {
  copy = path.join(await temporaryFolder('start'), 'checkout');
  await mkdir(copy);
  for (const name of TAKEN)
    await cp(path.join(ROOT, name), path.join(copy, name), { recursive: true, verbatimSymlinks: true });
  await linkPackages(path.join(ROOT, 'node_modules'), path.join(copy, 'node_modules'));
});

/** Links to each package, in a folder of the copy's own: whatever an install did, it would do there. */
async function linkPackages(from: string, to: string): Promise<void> {
  await mkdir(to);
  for (const name of await readdir(from)) {
    const place = path.join(from, name);
    if (name === '@stemma' || name === '.package-lock.json')
      await cp(place, path.join(to, name), { recursive: true, verbatimSymlinks: true });
    else await symlink(place, path.join(to, name));
  }
}

function start(): Promise<Served> {
  return serve(['--', '--port', '0'], { cwd: copy, command: ['npm', 'start', '--silent'] });
}

async function answers(url: string): Promise<boolean> {
  return fetch(`${url}/api/health`).then(
    ({ ok }) => ok,
    () => false,
  );
}

test('npm start loads the canon and serves; a second start does neither install, build nor load', async () => {
  const first = await start();
  expect(first.said()).toContain('Loading the canon');
  expect(first.said()).not.toMatch(/Installing|Building/);
  const works = await fetch(`${first.url}/api/search?q=llama&limit=1`);
  expect(await works.json()).toMatchObject({ hits: [{ id: 'arxiv:2302.13971' }] });
  expect([0, 130]).toContain(await first.stop());
  expect(await answers(first.url)).toBe(false);

  const second = await start();
  expect(second.said()).not.toMatch(/Installing|Building|Loading/);
  expect(await answers(second.url)).toBe(true);
  expect([0, 130]).toContain(await second.stop());
  expect(await answers(second.url)).toBe(false);
});
