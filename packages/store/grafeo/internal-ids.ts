import type { NodeLabel } from '@stemma/model';
import { KeyTable } from '../compact/key-table';
import type { NativeDatabase } from './native';

/** At 16 bytes each: those of all nodes of a graph of millions. */
const MOST_KEPT = 8_000_000;
const LOOKED_UP_AT_ONCE = 10_000;

/** Internal ids of nodes of one label, by id. */
export interface InternalIdsOfLabel {
  has(id: string): boolean;
  get(id: string): number | undefined;
}

/** What is known of internal ids; they are the same when a database is closed and opened again. */
export interface KnownIds {
  readonly tables: Map<NodeLabel, KeyTable>;
  /** True while every node of the database is known here: then what is not known need not be looked up. */
  isComplete: boolean;
}

/** Internal ids of nodes by label and id: what relationships are made between. */
export class InternalIds {
  constructor(
    private readonly database: NativeDatabase,
    readonly known: KnownIds = { tables: new Map(), isComplete: database.nodeCount() === 0 },
  ) {}

  /** Internal ids of those of these nodes that there are; others may be given too. */
  async of(label: NodeLabel, ids: Iterable<string>): Promise<InternalIdsOfLabel> {
    const known = this.#of(label);
    const missing = this.known.isComplete ? [] : [...new Set(ids)].filter((id) => known.find(id) < 0);
    for (let start = 0; start < missing.length; start += LOOKED_UP_AT_ONCE) {
      const query = `UNWIND $ids AS i MATCH (n:${label} {id: i}) RETURN i, id(n)`;
      const found = await this.database.executeCypher(query, {
        ids: missing.slice(start, start + LOOKED_UP_AT_ONCE),
      });
      for (const [id, internal] of found.rows()) this.remember(label, String(id), Number(internal));
    }
    return {
      has: (id) => known.find(id) >= 0,
      get: (id) => {
        const internal = known.find(id);
        return internal < 0 ? undefined : internal;
      },
    };
  }

  remember(label: NodeLabel, id: string, internal: number): void {
    this.#of(label).add(id, internal);
  }

  /** Frees memory where much is kept; to be called between batches, as it empties what was given out. */
  trim(): void {
    let size = 0;
    for (const known of this.known.tables.values()) size += known.size;
    if (size > MOST_KEPT) this.forget();
  }

  forget(): void {
    this.known.tables.clear();
    this.known.isComplete = false;
  }

  #of(label: NodeLabel): KeyTable {
    let known = this.known.tables.get(label);
    if (!known) {
      known = new KeyTable();
      this.known.tables.set(label, known);
    }
    return known;
  }
}
