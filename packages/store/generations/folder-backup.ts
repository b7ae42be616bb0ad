import { randomUUID } from 'node:crypto';
import { constants, cp, readdir, rm } from 'node:fs/promises';
import { StoreError } from '../store-error';
import { onDisk, systemCode } from '../system-error';
import { sync, syncFolder } from './durable';
import { checkGeneration } from './folder-reader';
import { layout } from './layout';
import { removeLeftovers } from './leftovers';
import { LoadLock } from './load-lock';
import { makeFolder } from './make-folder';
import { type Generation, type Pointer, readPointer, writePointer } from './pointer';
import { syncShelf } from './shelf';

const MOST_TRIES = 3;

/**
 * Copies the current generation of a store's folder to another folder, which is then a store of its own.
 * Generations never change once they are made, so it may run beside servers and loads. Gives its number.
 * @throws StoreError `in-use` (there is something at the target), `empty`, `disk-full`, `read-only`, `damaged`.
 */
export async function backupFolder(folder: string, target: string): Promise<number> {
  return onDisk(target, async () => {
    await requireEmpty(target);
    await makeFolder(layout.generations(target));
    for (let tries = 1; ; tries++) {
      const current = await requireCurrent(folder);
      try {
        await copyWhole(folder, current, target, current);
        await writePointer(target, { current, earlier: null, last: current.generation });
        return current.generation;
      } catch (error) {
        await rm(layout.generation(target, current.folder), { recursive: true, force: true });
        // two loads may have ended meanwhile, and the generation that was copied gone with them
        const isStill = (await readPointer(folder))?.current.folder === current.folder;
        if (isStill || tries === MOST_TRIES) throw error;
      }
    }
  });
}

/**
 * Makes the generation of a backup the next one of a store's folder, so that a rollback takes it back, and
 * gives its number.
 * @throws StoreError `empty` (no backup there), `locked`, `damaged`, `disk-full`, `read-only`.
 */
export async function restoreFolder(folder: string, from: string): Promise<number> {
  return onDisk(folder, async () => {
    const saved = await requireCurrent(from);
    await makeFolder(layout.generations(folder));
    const lock = await LoadLock.acquire(layout.lock(folder));
    try {
      const before = await readPointer(folder);
      await removeLeftovers(folder, before);
      const generation = (before?.last ?? 0) + 1;
      const next = { generation, folder: `${generation}-${randomUUID().slice(0, 8)}` };
      await takeOver(folder, before, next, () => copyWhole(from, saved, folder, next));
      return generation;
    } finally {
      await lock.release();
    }
  });
}

async function takeOver(
  folder: string,
  before: Pointer | undefined,
  next: Generation,
  copy: () => Promise<void>,
): Promise<void> {
  try {
    await copy();
  } catch (error) {
    await rm(layout.generation(folder, next.folder), { recursive: true, force: true });
    throw error;
  }
  const pointer = { current: next, earlier: before?.current ?? null, last: next.generation };
  await writePointer(folder, pointer);
  await removeLeftovers(folder, pointer);
}

/** Copies a closed generation with all that stands beside its graph, and opens the copy as a reader does. */
async function copyWhole(from: string, saved: Generation, to: string, next: Generation): Promise<void> {
  const copied = layout.generation(to, next.folder);
  await cp(layout.generation(from, saved.folder), copied, {
    recursive: true,
    errorOnExist: true,
    force: false,
    mode: constants.COPYFILE_FICLONE,
  });
  checkGeneration(to, next);
  for (const entry of await readdir(copied, { withFileTypes: true, recursive: false }))
    if (entry.isFile()) await sync(`${copied}/${entry.name}`);
  await syncShelf(layout.shelf(to, next.folder));
  await syncFolder(copied);
  await syncFolder(layout.generations(to));
}

async function requireCurrent(folder: string): Promise<Generation> {
  const current = (await readPointer(folder))?.current;
  if (current) return current;
  throw new StoreError('empty', `${folder} holds no graph: name the folder of a store or a backup`);
}

async function requireEmpty(target: string): Promise<void> {
  const found = await readdir(target).catch((error: unknown) => {
    if (systemCode(error) === 'ENOENT') return [];
    throw error;
  });
  if (found.length > 0)
    throw new StoreError('in-use', `${target} is not empty: name a folder that is not there yet`);
}
