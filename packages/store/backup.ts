import { backupFolder, restoreFolder } from './generations/folder-backup';
import { StoreError } from './store-error';
import { parseStoreUrl } from './store-url';

/**
 * Copies the graph of a store to a folder, also while it is served and loaded. The folder is a store of its
 * own: `grafeo:FOLDER` opens it. Gives the generation that was copied.
 * @throws StoreError `unsupported` (a store that is no folder), `in-use`, `empty`, `disk-full`, `read-only`.
 */
export async function backup(url: string, target: string): Promise<number> {
  return backupFolder(folderOf(url, 'neo4j-admin database dump, or database backup on a cluster'), target);
}

/**
 * Makes the graph of a backup the next generation of a store, and gives its number; servers notice, and
 * `rollback` takes it back.
 * @throws StoreError as `backup`, and `locked`, `damaged`.
 */
export async function restore(url: string, from: string): Promise<number> {
  return restoreFolder(folderOf(url, 'neo4j-admin database load'), from);
}

function folderOf(url: string, tool: string): string {
  const place = parseStoreUrl(url);
  if (place.kind === 'folder') return place.folder;
  const reason =
    place.kind === 'neo4j'
      ? `a Neo4j database is kept by its server: use ${tool}`
      : 'a graph in memory has no files: load it again';
  throw new StoreError('unsupported', `${url}: ${reason}`);
}
