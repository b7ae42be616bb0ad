import type { GraphStore } from '@stemma/store';
import { digestOf, readFiles } from './read-files';
import { EXTENSIONS } from './read-source';
import { factsOf } from './streamed/kept-sources';

/**
 * Whether a store holds just the files that lie at a path, loaded from an origin: told by their digest, so
 * nothing is parsed.
 * @throws LoaderError `unreadable`, `damaged-records`; StoreError as `read`.
 */
export async function holdsFiles(
  store: GraphStore,
  path: string,
  { format, origin }: { readonly format: string; readonly origin: string },
): Promise<boolean> {
  const loaded = (await factsOf(store)).find((source) => source.origin === origin);
  if (!loaded) return false;
  return loaded.digest === digestOf(await readFiles(path, EXTENSIONS[format] ?? []));
}
