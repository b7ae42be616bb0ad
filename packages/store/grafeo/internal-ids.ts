import type { NodeLabel } from '@stemma/model';
import type { NativeDatabase } from './native';

const MOST_KEPT = 500_000;
const LOOKED_UP_AT_ONCE = 10_000;

/** Internal ids of nodes by label and id: what relationships are made between. */
export class InternalIds {
  readonly #known = new Map<NodeLabel, Map<string, number>>();
  #size = 0;

  constructor(private readonly database: NativeDatabase) {}

  /** Internal ids of those of these nodes that there are. The map given back may hold others too. */
  async of(label: NodeLabel, ids: Iterable<string>): Promise<ReadonlyMap<string, number>> {
    const known = this.#of(label);
    const missing = [...new Set(ids)].filter((id) => !known.has(id));
    for (let start = 0; start < missing.length; start += LOOKED_UP_AT_ONCE) {
      const query = `UNWIND $ids AS i MATCH (n:${label} {id: i}) RETURN i, id(n)`;
      const found = await this.database.executeCypher(query, {
        ids: missing.slice(start, start + LOOKED_UP_AT_ONCE),
      });
      for (const [id, internal] of found.rows()) this.remember(label, String(id), Number(internal));
    }
    return known;
  }

  remember(label: NodeLabel, id: string, internal: number): void {
    this.#of(label).set(id, internal);
    this.#size++;
  }

  /** Frees memory where much is kept; to be called between batches, as it empties the maps given out. */
  trim(): void {
    if (this.#size > MOST_KEPT) this.forget();
  }

  forget(): void {
    for (const known of this.#known.values()) known.clear();
    this.#size = 0;
  }

  #of(label: NodeLabel): Map<string, number> {
    let known = this.#known.get(label);
    if (!known) {
      known = new Map();
      this.#known.set(label, known);
    }
    return known;
  }
}
