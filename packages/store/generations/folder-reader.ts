import { stat } from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';
import { GrafeoStore } from '../grafeo/grafeo-store';
import { databaseToRead } from '../grafeo/open-database';
import type { GraphStore } from '../port';
import { StoreError } from '../store-error';
import { onDisk } from '../system-error';
import { emptyStore } from './empty-store';
import { KeptFiles } from './kept-files';
import { layout } from './layout';
import { type Generation, readPointer } from './pointer';

const MOST_TRIES = 3;
/** Bytes of a file that takes a second to open. */
const LARGE = 64 * 1024 ** 2;
const OTHERS_MS = 500;

export interface OpenOptions {
  /** True where others may ask this process for other things meanwhile, which it answers first. */
  readonly isServer?: boolean;
}

/**
 * The current generation of a store's folder, for reading; an empty store where nothing was loaded.
 * @throws StoreError `damaged`, `read-only` (no permission to read), `unreachable`.
 */
export async function openFolder(
  url: string,
  folder: string,
  { withLocal, isServer = false }: OpenOptions & { readonly withLocal: boolean },
): Promise<GraphStore> {
  return onDisk(folder, async () => {
    for (let tries = 1; ; tries++) {
      const current = (await readPointer(folder))?.current;
      if (!current) return emptyStore(url, withLocal);
      try {
        if (isServer) await othersFirst(layout.graph(folder, current.folder));
        return openGeneration(url, folder, current, withLocal);
      } catch (error) {
        // two loads may have ended since the pointer was read
        const isStill = (await readPointer(folder))?.current.folder === current.folder;
        if (isStill || tries === MOST_TRIES) throw error;
      }
    }
  });
}

/** Opens a generation as a reader does and closes it. @throws StoreError `damaged`. */
export function checkGeneration(folder: string, generation: Generation): void {
  databaseAt(folder, generation).close();
}

/**
 * A large graph holds the process for seconds while it is opened: a server that was asked for its page, too,
 * gives that out before.
 */
async function othersFirst(graph: string): Promise<void> {
  const { size } = await stat(graph).catch(() => ({ size: 0 }));
  if (size >= LARGE) await delay(OTHERS_MS);
}

function openGeneration(url: string, folder: string, current: Generation, withLocal: boolean): GraphStore {
  const database = databaseAt(folder, current);
  const kept = new KeptFiles(folder, current);
  return new GrafeoStore(database, {
    url,
    place: folder,
    generation: current.generation,
    mode: 'read',
    isNativeReadOnly: true,
    withLocal,
    shelf: layout.shelf(folder, current.folder),
    kept,
    isShared: false,
  });
}

function databaseAt(folder: string, { folder: name, generation }: Generation) {
  const path = layout.graph(folder, name);
  try {
    return databaseToRead(path);
  } catch (error) {
    if (!(error instanceof StoreError) || error.code !== 'query-failed') throw error;
    const mend = 'stemma rollback goes back to the one before';
    throw new StoreError('damaged', `${path}: generation ${generation} cannot be opened: ${mend}`, {
      cause: error,
    });
  }
}
