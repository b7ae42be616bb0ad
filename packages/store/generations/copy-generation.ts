import { constants, copyFile, mkdir } from 'node:fs/promises';
import { layout } from './layout';
import type { Generation } from './pointer';

/** Makes the folder of the next generation: a copy of the closed current one, or empty. */
export async function copyGeneration(
  store: string,
  current: Generation | undefined,
  next: Generation,
): Promise<void> {
  await mkdir(layout.generation(store, next.folder));
  if (!current) return;
  const graph = layout.graph(store, current.folder);
  await copyFile(graph, layout.graph(store, next.folder), constants.COPYFILE_FICLONE);
}
