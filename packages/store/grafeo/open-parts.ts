import { NODE_LABELS, type NodeLabel } from '@stemma/model';
import { EndIds } from './end-ids';
import { FullText } from './full-text';
import { InternalIds, type KnownIds } from './internal-ids';
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

/** What is known of a database and stays true when it is closed and opened again. */
interface Lasting {
  readonly knownIds: KnownIds;
  readonly indexed: Set<NodeLabel>;
}

/** @param lasting what was known before the database was closed. */
export function openParts(database: NativeDatabase, opening: Opening, lasting?: Lasting): OpenDatabase {
  const ends = new EndIds(database);
  return {
    source: {
      database,
      place: opening.place,
      isWritable: !opening.isNativeReadOnly,
      ends,
      mapper: new RowMapper(ends.of, opening.withLocal),
    },
    fullText: new FullText(database, lasting?.indexed ?? new Set(opening.isFullTextBuilt ? NODE_LABELS : [])),
    internalIds: new InternalIds(database, lasting?.knownIds),
  };
}
