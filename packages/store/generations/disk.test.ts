import { execFileSync } from 'node:child_process';
import { cp, mkdir, readdir, truncate, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { beginLoad, currentState, openStore, rollback } from '../open-store';
import { loadChain, seen, temporaryFolder } from './load-helper.fixture';

function mount(folder: string, options: string): boolean {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', folder], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** A file system in memory of a few megabytes; undefined where this user may not mount one. */
async function smallDisk(): Promise<string | undefined> {
  const folder = await temporaryFolder();
  if (!mount(folder, 'size=4m')) return undefined;
  onTestFinished(() => void execFileSync('umount', ['-l', folder]));
  return folder;
}

test('a file where the folder should be', async () => {
  const folder = await temporaryFolder();
  const path = join(folder, 'taken');
  await writeFile(path, 'not a folder');
  for (const url of [`grafeo:${path}`, `grafeo:${join(path, 'below')}`]) {
    await expect(beginLoad(url)).rejects.toMatchObject({
      code: 'bad-url',
      message: expect.stringContaining(path),
    });
    await expect(openStore(url)).rejects.toMatchObject({ code: 'bad-url' });
  }
});

test.each([
  ['empty', ''],
  ['cut', '{"format":"stemma-gen'],
  ['of another program', '{"current": 3}'],
  [
    'pointing out of the store',
    '{"format":"stemma-generations","version":1,"current":{"generation":1,"folder":"../x"},"earlier":null,"last":1}',
  ],
])('a pointer that is %s is told, and nothing is removed', async (_, text) => {
  const folder = await temporaryFolder();
  const url = `grafeo:${folder}`;
  await loadChain(url, 2);
  await writeFile(join(folder, 'current.json'), text);
  const damaged = { code: 'damaged', message: expect.stringContaining('current.json') };
  await expect(openStore(url)).rejects.toMatchObject(damaged);
  await expect(currentState(url)).rejects.toMatchObject(damaged);
  await expect(beginLoad(url)).rejects.toMatchObject(damaged);
  await expect(rollback(url)).rejects.toMatchObject(damaged);
  expect(await readdir(folder)).toEqual(['current.json', 'generations']);
  expect(await readdir(join(folder, 'generations'))).toHaveLength(1);
});

test.each(['missing', 'empty', 'overwritten'])(
  'a graph that is %s is told, and rollback mends it',
  async (how) => {
    const folder = await temporaryFolder();
    const url = `grafeo:${folder}`;
    await loadChain(url, 2);
    await loadChain(url, 4);
    const [current = ''] = (await readdir(join(folder, 'generations'))).filter((name) =>
      name.startsWith('2-'),
    );
    const graph = join(folder, 'generations', current, 'graph.grafeo');
    if (how === 'missing') await unlink(graph);
    if (how === 'empty') await truncate(graph);
    if (how === 'overwritten') await writeFile(graph, 'not a database');
    await expect(openStore(url)).rejects.toMatchObject({
      code: 'damaged',
      message: expect.stringContaining('rollback'),
    });
    expect(await rollback(url)).toBe(1);
    expect(await seen(url)).toMatchObject({ works: 2 });
  },
);

test('a full disk is told, and the old graph stays', { timeout: 30_000 }, async (context) => {
  const disk = await smallDisk();
  if (!disk) return context.skip('may not mount a file system');
  const url = `grafeo:${disk}`;
  await loadChain(url, 50);
  const before = await seen(url);
  await expect(loadChain(url, 20_000)).rejects.toMatchObject({ code: 'disk-full' });
  expect(await seen(url)).toEqual(before);
  await loadChain(url, 60);
  expect(await seen(url)).toMatchObject({ works: 60, generation: 2 });
});

test('a read-only file system is told for a load, and can be read', async (context) => {
  const disk = await smallDisk();
  if (!disk) return context.skip('may not mount a file system');
  const folder = await temporaryFolder();
  await loadChain(`grafeo:${folder}`, 5);
  await cp(folder, disk, { recursive: true });
  const url = `grafeo:${disk}`;
  execFileSync('mount', ['-o', 'remount,ro', disk]);
  await expect(beginLoad(url)).rejects.toMatchObject({
    code: 'read-only',
    message: expect.stringContaining(disk),
  });
  await expect(rollback(url)).rejects.toMatchObject({ code: 'no-earlier-generation' });
  expect(await seen(url)).toMatchObject({ works: 5, generation: 1 });
});

test('what a killed load left is removed by the next', async () => {
  const folder = await temporaryFolder();
  const url = `grafeo:${folder}`;
  await loadChain(url, 2);
  await mkdir(join(folder, 'generations', '2-dead'));
  await writeFile(join(folder, 'generations', '2-dead', 'graph.grafeo'), 'half');
  for (const file of ['current.json.new', 'load.lock.takeover', 'load.lock.1234']) {
    await writeFile(join(folder, file), '{');
  }
  await loadChain(url, 3);
  expect(await readdir(folder)).toEqual(['current.json', 'generations']);
  expect(await readdir(join(folder, 'generations'))).toHaveLength(2);
});
