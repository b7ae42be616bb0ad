import { EndIds } from './end-ids';
import { FullText } from './full-text';
import { InternalIds } from './internal-ids';
import type { NativeDatabase } from './native';
import type { ReadSource } from './read-rows';
import { RowMapper } from './row-mapper';

/** All that refers to an open database: dropped together, so that a closed one can be freed. */
export interface OpenDatabase {
  readonly source: ReadSource;
  readonly fullText: FullText;
  readonly internalIds: InternalIds;
}

interface Opening {
  readonly place: string;
  readonly isNativeReadOnly: boolean;
  readonly withLocal: boolean;
  readonly isFullTextBuilt: boolean;
}

export function openParts(database: NativeDatabase, opening: Opening): OpenDatabase {
  const ends = new EndIds(database);
  return {
    source: {
      database,
      place: opening.place,
      isWritable: !opening.isNativeReadOnly,
      ends,
      mapper: new RowMapper(ends.of, opening.withLocal),
    },
    fullText: new FullText(database, opening.isFullTextBuilt),
    internalIds: new InternalIds(database),
  };
}
