import { beginFolderLoad } from './generations/folder-load';
import { type OpenOptions, openFolder } from './generations/folder-reader';
import { rollbackFolder } from './generations/folder-rollback';
import { beginMemoryLoad, memoryGeneration, openMemory, rollbackMemory } from './generations/memory-store';
import { readPointer } from './generations/pointer';
import type { LoadOptions, LoadSession } from './load-session';
import type { GraphStore, StoreInfo } from './port';
import { StoreError } from './store-error';
import { parseStoreUrl } from './store-url';
import { onDisk } from './system-error';

/** Loaded when a store is one: who works on a folder needs no driver. */
const neo4jReading = () => import('./neo4j/open-neo4j');
const neo4jLoading = () => import('./neo4j/neo4j-load');

/**
 * Opens the current generation of a store for reading, as often and in as many processes as wanted; an
 * empty or missing folder is an empty store. It stays the same graph while loads go on.
 * @throws StoreError `bad-url`, `damaged`, `read-only`, `unreachable`.
 */
export async function openStore(url: string, options: OpenOptions = {}): Promise<GraphStore> {
  return open(url, { ...options, withLocal: true });
}

/**
 * As `openStore`, for queries that people write: local properties (`_…`) are taken out of the nodes,
 * relationships and maps that they return.
 * @throws StoreError as `openStore`.
 */
export async function openReadOnly(url: string): Promise<GraphStore> {
  return open(url, { withLocal: false });
}

/**
 * Begins a load: the next generation, seen by nobody before it is committed. One at a time.
 * @throws StoreError `bad-url`, `locked`, `read-only`, `disk-full`, `damaged`, `unreachable`.
 */
export async function beginLoad(url: string, options: LoadOptions = {}): Promise<LoadSession> {
  const place = parseStoreUrl(url);
  if (place.kind === 'neo4j') return (await neo4jLoading()).beginNeo4jLoad(place, options);
  return place.kind === 'memory' ? beginMemoryLoad() : beginFolderLoad(url, place.folder, options);
}

/**
 * Goes back one generation and gives its number.
 * @throws StoreError `no-earlier-generation`, `bad-url`, `locked`, `read-only`, `disk-full`, `damaged`.
 */
export async function rollback(url: string): Promise<number> {
  const place = parseStoreUrl(url);
  if (place.kind === 'neo4j') throw noGenerations(url);
  return place.kind === 'memory' ? rollbackMemory() : rollbackFolder(place.folder);
}

/**
 * Number of the generation that `openStore` would open now, 0 for an empty store, and the load that is
 * changing it where it changes while it is read. One small file or one short query, so a server may ask
 * before each answer and open the store again when the number changes.
 * @throws StoreError `bad-url`, `damaged`, `read-only`; of a server as `openStore`.
 */
export async function currentState(url: string): Promise<Pick<StoreInfo, 'generation' | 'loading'>> {
  const place = parseStoreUrl(url);
  if (place.kind === 'neo4j') return (await neo4jReading()).neo4jState(place);
  if (place.kind === 'memory') return { generation: memoryGeneration() };
  const pointer = await onDisk(place.folder, () => readPointer(place.folder));
  return { generation: pointer?.current.generation ?? 0 };
}

/**
 * Whether a process can do other things while it opens a store, as it can where a server does the work; an
 * embedded graph holds it, for ten seconds a million works.
 * @throws StoreError `bad-url`.
 */
export function opensAside(url: string): boolean {
  return parseStoreUrl(url).kind === 'neo4j';
}

async function open(
  url: string,
  options: OpenOptions & { readonly withLocal: boolean },
): Promise<GraphStore> {
  const { withLocal } = options;
  const place = parseStoreUrl(url);
  if (place.kind === 'neo4j') return (await neo4jReading()).openNeo4j(place, withLocal);
  return place.kind === 'memory' ? openMemory(withLocal) : openFolder(url, place.folder, options);
}

function noGenerations(url: string): StoreError {
  const reason = 'a Neo4j database keeps no earlier graph to go back to';
  const mend = 'load the sources as they were, or restore a dump: neo4j-admin database load';
  return new StoreError('unsupported', `${url}: ${reason}; ${mend}`);
}
