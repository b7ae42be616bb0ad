import { EndIds } from './end-ids';
import { InternalIds, type KnownIds } from './internal-ids';
import type { NativeDatabase } from './native';
import type { ReadSource } from './read-rows';
import { RowMapper } from './row-mapper';

/** All that refers to an open database: dropped together, so that a closed one can be freed. */
export interface OpenDatabase {
  readonly source: ReadSource;
  readonly internalIds: InternalIds;
}

interface Opening {
  readonly place: string;
  readonly isNativeReadOnly: boolean;
  readonly withLocal: boolean;
}

/** @param known what was known before the database was closed, and stays true. */
export function openParts(database: NativeDatabase, opening: Opening, known?: KnownIds): OpenDatabase {
  return {
    source: {
      database,
      place: opening.place,
      isWritable: !opening.isNativeReadOnly,
      ends: new EndIds(database),
      mapper: new RowMapper(opening.withLocal),
    },
    internalIds: new InternalIds(database, known),
  };
}
