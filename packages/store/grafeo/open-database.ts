import { schemaStatements } from '../schema-statements';
import { type NativeDatabase, nativeGrafeo } from './native';
import { fromNative } from './native-error';

/** A new database in memory. @throws StoreError `unreachable`. */
export function databaseInMemory(): NativeDatabase {
  return nativeGrafeo().create();
}

/** A database file, to be written; made where there is none. @throws StoreError. */
export function databaseToWrite(path: string): NativeDatabase {
  return opened(path, () => nativeGrafeo().create(path));
}

/** A closed database file, to be read, by several processes at once. @throws StoreError. */
export function databaseToRead(path: string): NativeDatabase {
  return opened(path, () => nativeGrafeo().openReadOnly(path));
}

/** Constraints and indexes of `graph/schema.cypher`; those that are there stay. @throws StoreError. */
export async function applySchema(database: NativeDatabase, place: string): Promise<void> {
  for (const statement of await schemaStatements()) {
    try {
      await database.executeCypher(statement);
    } catch (error) {
      throw fromNative(error, `${place}, ${statement}`);
    }
  }
}

function opened(path: string, open: () => NativeDatabase): NativeDatabase {
  try {
    return open();
  } catch (error) {
    throw fromNative(error, path);
  }
}
