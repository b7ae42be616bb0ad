import { GrafeoStore } from '../grafeo/grafeo-store';
import { applySchema, databaseInMemory } from '../grafeo/open-database';
import type { GraphStore } from '../port';

/** What is read where nothing was loaded yet: no nodes, generation 0. @throws StoreError `unreachable`. */
export async function emptyStore(url: string, withLocal: boolean): Promise<GraphStore> {
  const database = databaseInMemory();
  await applySchema(database, url);
  return new GrafeoStore(database, {
    url,
    place: url,
    generation: 0,
    mode: 'read',
    isNativeReadOnly: false,
    withLocal,
    isShared: false,
  });
}
