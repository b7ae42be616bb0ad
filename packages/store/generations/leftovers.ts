import { readdir, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { layout } from './layout';
import type { Pointer } from './pointer';

/**
 * Removes what killed loads left and generations that nothing goes back to. What cannot be removed now
 * (a system that keeps open files, a permission) is in nobody's way and is tried again at the next load.
 */
export async function removeLeftovers(store: string, pointer: Pointer | undefined): Promise<void> {
  const kept = new Set([pointer?.current.folder, pointer?.earlier?.folder]);
  const folders = await readdir(layout.generations(store)).catch(() => []);
  for (const folder of folders.filter((name) => !kept.has(name))) {
    await rm(layout.generation(store, folder), { recursive: true, force: true }).catch(() => {});
  }
  const halfMade = [`${basename(layout.pointer(store))}.`, `${basename(layout.lock(store))}.`];
  const files = await readdir(store).catch(() => []);
  for (const file of files.filter((name) => halfMade.some((start) => name.startsWith(start)))) {
    await rm(join(store, file), { force: true }).catch(() => {});
  }
}
