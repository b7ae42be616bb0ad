import { isNeo4jUrl, type Neo4jPlace, parseNeo4jUrl } from './neo4j/neo4j-place';
import { StoreError } from './store-error';

/** Where a store is. */
export type StorePlace =
  | { readonly kind: 'memory' }
  | { readonly kind: 'folder'; readonly folder: string }
  | Neo4jPlace;

const MEMORY = 'grafeo::memory:';
const FOLDER = 'grafeo:';

/**
 * Reads a store URL: `grafeo:FOLDER`, `grafeo::memory:` for one that lives as long as the process, or the
 * address of a Neo4j server.
 * @throws StoreError `bad-url`.
 */
export function parseStoreUrl(url: string): StorePlace {
  if (isNeo4jUrl(url)) return parseNeo4jUrl(url);
  if (url === MEMORY) return { kind: 'memory' };
  const folder = url.startsWith(FOLDER) ? url.slice(FOLDER.length) : '';
  if (folder !== '' && !folder.startsWith(':')) return { kind: 'folder', folder };
  throw new StoreError(
    'bad-url',
    `"${url}" is no store: write grafeo:FOLDER, for instance grafeo:.stemma, or neo4j://HOST:7687`,
  );
}
