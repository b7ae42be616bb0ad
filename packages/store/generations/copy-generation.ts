import { constants, copyFile, mkdir, readFile } from 'node:fs/promises';
import { decodeNames, type Names } from '../search/names-file';
import { StoreError } from '../store-error';
import type { WorkTable } from '../work-table/work-table';
import { decodeWorkTable } from '../work-table/work-table-file';
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

/**
 * The table of the works of a closed generation; `undefined` of one that was made before there were tables,
 * or has one of another form.
 * @throws StoreError `damaged`.
 */
export async function readTable(store: string, { folder }: Generation): Promise<WorkTable | undefined> {
  return readKept(layout.table(store, folder), decodeWorkTable);
}

/** The names in a closed generation; `undefined` of one that was made before they were kept. @throws StoreError `damaged`. */
export async function readKeptNames(store: string, { folder }: Generation): Promise<Names | undefined> {
  return readKept(layout.names(store, folder), decodeNames);
}

async function readKept<T>(path: string, decode: (file: Buffer) => T): Promise<T | undefined> {
  try {
    return decode(await readFile(path));
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return undefined;
    throw new StoreError('damaged', `${path} cannot be read: stemma rollback`, { cause });
  }
}
