import type { NodeLabel } from '@stemma/model';
import { MadeOnce } from '../compact/made-once';
import type { GraphStore } from '../port';
import type { NameColumns } from '../search/name-columns';
import { NameIndex } from '../search/name-index';
import { readNamesOf } from '../search/read-names';
import type { NativeDatabase } from './native';

/**
 * Finds nodes by their names: in the index that is kept beside the graph, else in one that is made of the
 * graph when it is first asked. Grafeo 0.6.0 has a full text of its own, which scores every node that a word
 * of the query stands in: a second for a common word of a million names.
 */
export class NameSearch {
  readonly #indexes = new MadeOnce((label: NodeLabel) => this.#make(label));

  /** @param kept the names that are kept beside the graph. */
  constructor(
    private readonly store: Pick<GraphStore, 'read'>,
    private readonly kept?: (label: NodeLabel) => Promise<NameColumns | undefined>,
  ) {}

  /** What was made holds no longer: the graph is being changed. */
  forget(): void {
    this.#indexes.forget();
  }

  /** Ids of at most `limit` nodes. */
  async search(
    database: NativeDatabase,
    label: NodeLabel,
    text: string,
    limit: number,
  ): Promise<readonly string[]> {
    const numbers = (await this.#indexes.of(label)).find(text, limit);
    if (numbers.length === 0) return [];
    const query = 'UNWIND $numbers AS i MATCH (n) WHERE id(n) = i RETURN n.id';
    const found = await database.executeCypher(query, { numbers });
    return found.rows().map(([id]) => String(id));
  }

  async #make(label: NodeLabel): Promise<NameIndex> {
    const kept = await this.kept?.(label);
    return new NameIndex(kept ?? (await readNamesOf(this.store, label)));
  }
}
