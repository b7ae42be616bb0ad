import { GrafeoStore } from '../grafeo/grafeo-store';
import type { NativeDatabase } from '../grafeo/native';
import { applySchema, databaseInMemory } from '../grafeo/open-database';
import type { LoadSession } from '../load-session';
import type { Names } from '../nodes/nodes-file';
import type { GraphStore } from '../port';
import { pourGraph } from '../pour-graph';
import { readNames } from '../search/read-names';
import { StoreError } from '../store-error';
import { readWeighedTable } from '../work-table/read-work-table';
import type { WorkTable } from '../work-table/work-table';
import { emptyStore } from './empty-store';

const URL = 'grafeo::memory:';

interface MemoryGeneration {
  /** Of a generation that was committed. */
  table?: WorkTable;
  names?: Names;
  readonly generation: number;
  readonly database: NativeDatabase;
}

/** Generations of the one store in memory that a process has. A generation goes with its last reader. */
let current: MemoryGeneration | undefined;
let earlier: MemoryGeneration | undefined;
let last = 0;
let isLoading = false;

export function memoryGeneration(): number {
  return current?.generation ?? 0;
}

/** The current generation in memory, for reading. @throws StoreError `unreachable`. */
export async function openMemory(withLocal: boolean): Promise<GraphStore> {
  return current ? storeOf(current, 'read', withLocal) : emptyStore(URL, withLocal);
}

/** Begins a load in memory. @throws StoreError `locked`, `unreachable`. */
export async function beginMemoryLoad(): Promise<LoadSession> {
  if (isLoading)
    throw new StoreError('locked', `${URL}: this process is loading already: wait for it to end`);
  isLoading = true;
  try {
    const next = await emptyGeneration(last + 1);
    if (current) {
      const store = storeOf(next, 'write', true);
      await pourGraph(storeOf(current, 'read', true), {
        nodes: (nodes) => store.write({ nodes, isNew: true }),
        relationships: (relationships) => store.write({ relationships, isNew: true }),
      });
    }
    return sessionOf(next);
  } catch (error) {
    isLoading = false;
    throw error;
  }
}

/** As `rollbackFolder`. @throws StoreError `no-earlier-generation`. */
export function rollbackMemory(): number {
  if (!earlier)
    throw new StoreError('no-earlier-generation', `${URL} holds no generation before the current one`);
  current = earlier;
  earlier = undefined;
  return current.generation;
}

async function emptyGeneration(generation: number): Promise<MemoryGeneration> {
  const database = databaseInMemory();
  await applySchema(database, URL);
  return { generation, database };
}

function sessionOf(copied: MemoryGeneration): LoadSession {
  let next = copied;
  let store = storeOf(next, 'write', true);
  let isOver = false;
  const end = () => {
    if (isOver) return false;
    isOver = true;
    isLoading = false;
    return true;
  };
  return {
    get store() {
      return store;
    },
    generation: next.generation,
    interrupted: [],
    async announce() {},
    async startEmpty() {
      await store.close();
      next = await emptyGeneration(next.generation);
      store = storeOf(next, 'write', true);
    },
    async commit() {
      const { table, weights } = await readWeighedTable(store);
      next.table = table;
      next.names = await readNames(store, weights);
      if (!end()) return;
      earlier = current;
      current = next;
      last = next.generation;
    },
    async abort() {
      if (end()) await store.close();
    },
  };
}

function storeOf(of: MemoryGeneration, mode: 'read' | 'write', withLocal: boolean): GrafeoStore {
  const { table, names } = of;
  return new GrafeoStore(of.database, {
    url: URL,
    place: URL,
    generation: of.generation,
    mode,
    isNativeReadOnly: false,
    withLocal,
    kept: table &&
      names && {
        table: async () => table,
        nodes: async () => ({ names: async (label) => names[label] }),
        close: async () => {},
      },
    isShared: mode === 'read',
  });
}
