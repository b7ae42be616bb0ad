import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmdirSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';

/** True where this user may mount file systems, as root in a container of its own may. */
export function mayMount(): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  const folder = mkdtempSync(path.join(os.tmpdir(), 'stemma-mount-'));
  const done = mount(folder, 'size=64k');
  if (done) unmount(folder);
  rmdirSync(folder);
  return done;
}

/** A file system in memory at `folder` for one test: `options` as mount takes them, for instance `size=2m`. */
export async function memoryDisk(folder: string, options: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  if (!mount(folder, options)) throw new Error(`nothing could be mounted at ${folder}`);
  onTestFinished(() => unmount(folder));
}

export function makeReadOnly(folder: string): void {
  if (!mount(folder, 'remount,ro')) throw new Error(`${folder} could not be made read-only`);
}

function mount(folder: string, options: string): boolean {
  return spawnSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', folder]).status === 0;
}

function unmount(folder: string): void {
  spawnSync('umount', ['-l', folder]);
}
