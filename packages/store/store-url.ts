import { StoreError } from './store-error';

/** Where a store is. */
export type StorePlace = { readonly kind: 'memory' } | { readonly kind: 'folder'; readonly folder: string };

const MEMORY = 'grafeo::memory:';
const FOLDER = 'grafeo:';

/**
 * Reads a store URL: `grafeo:FOLDER`, or `grafeo::memory:` for one that lives as long as the process.
 * @throws StoreError `bad-url`.
 */
export function parseStoreUrl(url: string): StorePlace {
  if (url === MEMORY) return { kind: 'memory' };
  const folder = url.startsWith(FOLDER) ? url.slice(FOLDER.length) : '';
  if (folder !== '' && !folder.startsWith(':')) return { kind: 'folder', folder };
  throw new StoreError('bad-url', `"${url}" is no store: write grafeo:FOLDER, for instance grafeo:.stemma`);
}
