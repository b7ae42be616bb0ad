import { spawnSync } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { onTestFinished } from 'vitest';

/** True where this user may mount file systems, as root in a container of its own may. */
export function mayMount(folder: string): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  const done = mount(folder, 'size=64k');
  if (done) unmount(folder);
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
