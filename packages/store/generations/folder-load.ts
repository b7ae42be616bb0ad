import { randomUUID } from 'node:crypto';
import { rm, writeFile } from 'node:fs/promises';
import { GrafeoStore } from '../grafeo/grafeo-store';
import { applySchema, databaseToWrite } from '../grafeo/open-database';
import type { LoadOptions, LoadSession } from '../load-session';
import type { Vocabulary } from '../search/vocabulary';
import { StoreError } from '../store-error';
import { onDisk } from '../system-error';
import { readWorkTable } from '../work-table/read-work-table';
import { encodeWorkTable } from '../work-table/work-table-file';
import { checkClosed } from './check-closed';
import { copyGeneration } from './copy-generation';
import { sync, syncFolder } from './durable';
import { layout } from './layout';
import { removeLeftovers } from './leftovers';
import { LoadLock } from './load-lock';
import { makeFolder } from './make-folder';
import { type Generation, type Pointer, readPointer, writePointer } from './pointer';

/** What a load holds while it is under way. */
interface Held {
  readonly folder: string;
  readonly lock: LoadLock;
  readonly before: Pointer | undefined;
  readonly next: Generation;
  readonly store: GrafeoStore;
  readonly vocabulary: Vocabulary;
}

/**
 * Begins a load into a store's folder, which is made where there is none.
 * @throws StoreError `locked`, `read-only`, `disk-full`, `bad-url`, `damaged`.
 */
export async function beginFolderLoad(
  url: string,
  folder: string,
  options: LoadOptions,
): Promise<LoadSession> {
  return onDisk(folder, async () => {
    await makeFolder(layout.generations(folder));
    const lock = await LoadLock.acquire(layout.lock(folder), options);
    try {
      return new FolderLoad(await prepare(url, folder, lock));
    } catch (error) {
      await lock.release();
      throw error;
    }
  });
}

async function prepare(url: string, folder: string, lock: LoadLock): Promise<Held> {
  const before = await readPointer(folder);
  await removeLeftovers(folder, before);
  const generation = (before?.last ?? 0) + 1;
  const next = { generation, folder: `${generation}-${randomUUID().slice(0, 8)}` };
  let store: GrafeoStore | undefined;
  try {
    const vocabulary = await copyGeneration(folder, before?.current, next);
    const database = databaseToWrite(layout.graph(folder, next.folder));
    store = new GrafeoStore(database, {
      url,
      place: folder,
      generation,
      mode: 'write',
      isNativeReadOnly: false,
      withLocal: true,
      isFullTextBuilt: before !== undefined,
      vocabulary: async () => vocabulary,
      isShared: false,
    });
    await applySchema(database, folder);
    return { folder, lock, before, next, store, vocabulary };
  } catch (error) {
    await remove(folder, next, store);
    throw error;
  }
}

/** Removes a generation that is given up; what its database fails to write is not wanted. */
async function remove(folder: string, next: Generation, store: GrafeoStore | undefined): Promise<void> {
  await store?.close().catch(() => {});
  await rm(layout.generation(folder, next.folder), { recursive: true, force: true });
}

class FolderLoad implements LoadSession {
  readonly store: GrafeoStore;
  readonly generation: number;
  readonly interrupted = [];
  #isOver = false;

  constructor(private readonly held: Held) {
    this.store = held.store;
    this.generation = held.next.generation;
  }

  async announce(): Promise<void> {}

  async commit(): Promise<void> {
    if (this.#isOver) return;
    const { folder, lock } = this.held;
    try {
      await onDisk(folder, () => this.#switch());
    } catch (error) {
      await this.abort();
      throw error;
    }
    this.#isOver = true;
    await removeLeftovers(folder, await readPointer(folder));
    await lock.release();
  }

  async abort(): Promise<void> {
    if (this.#isOver) return;
    this.#isOver = true;
    const { folder, next, lock } = this.held;
    // a commit may have failed after the switch: what is current is never removed
    const current = await readPointer(folder).catch(() => undefined);
    if (current?.current.folder !== next.folder) await remove(folder, next, this.store);
    await lock.release();
  }

  async #switch(): Promise<void> {
    const { folder, before, next, lock, vocabulary } = this.held;
    const graph = layout.graph(folder, next.folder);
    const words = layout.words(folder, next.folder);
    await this.store.finish();
    const table = layout.table(folder, next.folder);
    await writeFile(table, encodeWorkTable(await readWorkTable(this.store)));
    const size = this.store.size();
    await this.store.close();
    await writeFile(words, vocabulary.stringify());
    await checkClosed(graph, size);
    for (const path of [graph, words, table]) await sync(path);
    await syncFolder(layout.generation(folder, next.folder));
    await syncFolder(layout.generations(folder));
    if (!(await lock.isHeld())) {
      throw new StoreError('locked', `${folder}: another load took over, as this one was silent: load again`);
    }
    await writePointer(folder, { current: next, earlier: before?.current ?? null, last: next.generation });
  }
}
