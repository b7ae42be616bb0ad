import { constants, copyFile, mkdir, readFile } from 'node:fs/promises';
import { Vocabulary } from '../search/vocabulary';
import { StoreError } from '../store-error';
import { layout } from './layout';
import type { Generation } from './pointer';

/** Makes the folder of the next generation: a copy of the closed current one, or empty. Gives its words. */
export async function copyGeneration(
  store: string,
  current: Generation | undefined,
  next: Generation,
): Promise<Vocabulary> {
  await mkdir(layout.generation(store, next.folder));
  if (!current) return new Vocabulary();
  const words = await readWords(store, current);
  const graph = layout.graph(store, current.folder);
  await copyFile(graph, layout.graph(store, next.folder), constants.COPYFILE_FICLONE);
  return words;
}

/** The words of a closed generation's names. @throws StoreError `damaged`. */
export async function readWords(store: string, generation: Generation): Promise<Vocabulary> {
  const path = layout.words(store, generation.folder);
  try {
    return Vocabulary.parse(await readFile(path, 'utf8'));
  } catch (cause) {
    throw new StoreError('damaged', `${path} cannot be read: stemma rollback`, { cause });
  }
}
