import type { NativeDatabase } from '../grafeo/native';
import { fromNative } from '../grafeo/native-error';
import { databaseToRead } from '../grafeo/open-database';
import { StoreError } from '../store-error';

export interface GraphSize {
  readonly nodes: number;
  readonly relationships: number;
}

export function sizeOf(database: NativeDatabase): GraphSize {
  return { nodes: database.nodeCount(), relationships: database.edgeCount() };
}

/** Closes a database so that all is in its file. @throws StoreError `disk-full` and others. */
export function closeForGood(database: NativeDatabase, place: string): void {
  try {
    database.close();
  } catch (error) {
    throw fromNative(error, place);
  }
}

/** Closes a database that is given up: what it fails to write is not wanted. */
export function closeQuietly(database: NativeDatabase | undefined): void {
  try {
    database?.close();
  } catch {
    return;
  }
}

/** Opens a closed database as readers will. @throws StoreError `damaged` where it is not of this size. */
export function checkClosed(path: string, expected: GraphSize): void {
  const database = databaseToRead(path);
  const found = sizeOf(database);
  database.close();
  if (found.nodes === expected.nodes && found.relationships === expected.relationships) return;
  const counts = `${found.nodes} of ${expected.nodes} nodes, ${found.relationships} of ${expected.relationships}`;
  throw new StoreError(
    'damaged',
    `${path} was written and lacks some of it (${counts} relationships): load again`,
  );
}
