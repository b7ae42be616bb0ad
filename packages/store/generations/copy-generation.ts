import { constants, copyFile, mkdir, readFile } from 'node:fs/promises';
import { Vocabulary } from '../search/vocabulary';
import { StoreError } from '../store-error';
import type { WorkTable } from '../work-table/work-table';
import { decodeWorkTable } from '../work-table/work-table-file';
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

/**
 * The table of the works of a closed generation; `undefined` of one that was made before there were tables.
 * @throws StoreError `damaged`.
 */
export async function readTable(store: string, generation: Generation): Promise<WorkTable | undefined> {
  const path = layout.table(store, generation.folder);
  try {
    return decodeWorkTable(await readFile(path));
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return undefined;
    throw new StoreError('damaged', `${path} cannot be read: stemma rollback`, { cause });
  }
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
