import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import type { NodeLabel } from '@stemma/model';
import { GrafeoStore } from '../grafeo/grafeo-store';
import { applySchema, databaseToWrite } from '../grafeo/open-database';
import type { LoadOptions, LoadSession } from '../load-session';
import { NodeLog } from '../nodes/node-log';
import { writeNodes } from '../nodes/nodes-file';
import type { Records } from '../nodes/write-nodes';
import { StoreError } from '../store-error';
import { onDisk } from '../system-error';
import { writeBytes } from '../work-table/byte-sink';
import { writeWorkTable } from '../work-table/write-work-table';
import { checkClosed } from './check-closed';
import { copyGeneration } from './copy-generation';
import { sync, syncFolder } from './durable';
import { KeptFiles } from './kept-files';
import { layout } from './layout';
import { removeLeftovers } from './leftovers';
import { LoadLock } from './load-lock';
import { makeFolder } from './make-folder';
import { type Generation, type Pointer, readPointer, writePointer } from './pointer';
import { shareShelf, syncShelf } from './shelf';

/** What a load holds while it is under way. */
interface Held {
  readonly url: string;
  readonly folder: string;
  readonly lock: LoadLock;
  readonly before: Pointer | undefined;
  readonly next: Generation;
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
      return await prepare(url, folder, lock);
    } catch (error) {
      await lock.release();
      throw error;
    }
  });
}

async function prepare(url: string, folder: string, lock: LoadLock): Promise<FolderLoad> {
  const before = await readPointer(folder);
  await removeLeftovers(folder, before);
  const generation = (before?.last ?? 0) + 1;
  const next = { generation, folder: `${generation}-${randomUUID().slice(0, 8)}` };
  const held = { url, folder, lock, before, next };
  try {
    await copyGeneration(folder, before?.current, next);
    await shareShelf(
      before && layout.shelf(folder, before.current.folder),
      layout.shelf(folder, next.folder),
    );
    return new FolderLoad(held, await open(held));
  } catch (error) {
    await remove(folder, next);
    throw error;
  }
}

/** The database of the next generation, and the log of what is written to it. */
interface Opened {
  readonly store: GrafeoStore;
  readonly log: NodeLog;
}

async function open(held: Held): Promise<Opened> {
  const log = new NodeLog(layout.nodeLog(held.folder, held.next.folder));
  try {
    return { log, store: await openStore(held, log) };
  } catch (error) {
    log.close();
    throw error;
  }
}

async function openStore({ url, folder, next }: Held, log: NodeLog): Promise<GrafeoStore> {
  const reopen = () => databaseToWrite(layout.graph(folder, next.folder));
  const database = reopen();
  const store = new GrafeoStore(database, {
    reopen,
    log,
    url,
    place: folder,
    generation: next.generation,
    mode: 'write',
    isNativeReadOnly: false,
    withLocal: true,
    shelf: layout.shelf(folder, next.folder),
    isShared: false,
  });
  try {
    await applySchema(database, folder);
    return store;
  } catch (error) {
    await store.close().catch(() => {});
    throw error;
  }
}

/** Removes a generation that is given up; what its database fails to write is not wanted. */
async function remove(folder: string, next: Generation, opened?: Opened): Promise<void> {
  await opened?.store.close().catch(() => {});
  opened?.log.close();
  await rm(layout.generation(folder, next.folder), { recursive: true, force: true });
}

class FolderLoad implements LoadSession {
  readonly generation: number;
  readonly interrupted = [];
  #opened: Opened;
  #isOver = false;
  #beganEmpty = false;

  constructor(
    private readonly held: Held,
    opened: Opened,
  ) {
    this.#opened = opened;
    this.generation = held.next.generation;
  }

  get store(): GrafeoStore {
    return this.#opened.store;
  }

  async startEmpty(): Promise<void> {
    const { folder, next } = this.held;
    await onDisk(folder, async () => {
      await this.store.close();
      this.#opened.log.close();
      await rm(layout.graph(folder, next.folder), { recursive: true, force: true });
      this.#opened = await open(this.held);
      this.#beganEmpty = true;
    });
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
    if (current?.current.folder !== next.folder) await remove(folder, next, this.#opened);
    await lock.release();
  }

  async #switch(): Promise<void> {
    const { url, folder, before, next, lock } = this.held;
    const graph = layout.graph(folder, next.folder);
    const nodes = layout.nodes(folder, next.folder);
    const table = layout.table(folder, next.folder);
    const size = this.store.size();
    await this.store.close();
    await checkClosed({ url, path: graph, generation: next.generation, size }, async (store) => {
      const weights = await writeBytes(table, (sink) => writeWorkTable(store, sink, () => store.refresh()));
      await this.#withRecords((records) =>
        writeBytes(nodes, (sink) => writeNodes(store, weights, sink, records)),
      );
    });
    this.#opened.log.close();
    for (const path of [graph, nodes, table]) await sync(path);
    await syncShelf(layout.shelf(folder, next.folder));
    await syncFolder(layout.generation(folder, next.folder));
    await syncFolder(layout.generations(folder));
    if (!(await lock.isHeld())) {
      throw new StoreError('locked', `${folder}: another load took over, as this one was silent: load again`);
    }
    await writePointer(folder, { current: next, earlier: before?.current ?? null, last: next.generation });
  }

  /** The records of nodes that this load wrote, then those of the generation that it began with. */
  async #withRecords(
    work: (records: (label: NodeLabel) => Promise<readonly Records[]>) => Promise<void>,
  ): Promise<void> {
    const { folder, before } = this.held;
    const { log } = this.#opened;
    const kept = this.#beganEmpty ? undefined : before && new KeptFiles(folder, before.current);
    try {
      // where they cannot be read the graph can
      const earlier = await kept?.nodes().catch(() => undefined);
      await work(async (label) => {
        const nodes = await earlier?.nodes(label).catch(() => undefined);
        return nodes ? [log, nodes] : [log];
      });
    } finally {
      await kept?.close();
    }
  }
}
