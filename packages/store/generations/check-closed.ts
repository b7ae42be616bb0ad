import { GrafeoStore, type GraphSize } from '../grafeo/grafeo-store';
import { databaseToRead } from '../grafeo/open-database';
import { StoreError } from '../store-error';

interface Closed {
  readonly url: string;
  readonly path: string;
  readonly generation: number;
  /** What was written. */
  readonly size: GraphSize;
}

/**
 * Opens a closed database as readers will, and lets it be read: a database that was just written takes half
 * as much memory again while it is open.
 * @throws StoreError `damaged` where it is not of its size.
 */
export async function checkClosed<T>(closed: Closed, read: (store: GrafeoStore) => Promise<T>): Promise<T> {
  const { path, size } = closed;
  const store = opened(closed);
  try {
    requireSize(path, store.size(), size);
    return await read(store);
  } finally {
    await store.close();
  }
}

/** By itself, as who waits must not hold the handle: the store may be closed and opened meanwhile. */
function opened({ url, path, generation }: Closed): GrafeoStore {
  const reopen = () => databaseToRead(path);
  return new GrafeoStore(reopen(), {
    reopen,
    url,
    place: path,
    generation,
    mode: 'read',
    isNativeReadOnly: true,
    withLocal: true,
    isShared: false,
  });
}

function requireSize(path: string, found: GraphSize, expected: GraphSize): void {
  if (found.nodes === expected.nodes && found.relationships === expected.relationships) return;
  const counts = `${found.nodes} of ${expected.nodes} nodes, ${found.relationships} of ${expected.relationships}`;
  throw new StoreError(
    'damaged',
    `${path} was written and lacks some of it (${counts} relationships): load again`,
  );
}
