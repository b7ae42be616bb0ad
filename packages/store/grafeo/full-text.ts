import { NODE_LABELS, type NodeLabel } from '@stemma/model';
import { wordsOfQuery } from '../search/search-words';
import type { Vocabulary } from '../search/vocabulary';
import type { NativeDatabase } from './native';
import { SEARCH_PROPERTY } from './search-property';

/**
 * Full text over the names of nodes. An index that is kept up while nodes are replaced costs about a
 * millisecond a node (Grafeo 0.6.0, common words), building it anew microseconds: so it is dropped
 * before a write and built when next needed.
 */
export class FullText {
  constructor(
    private readonly database: NativeDatabase,
    /** Labels whose index is built. */
    readonly present: Set<NodeLabel>,
  ) {}

  async drop(labels: readonly NodeLabel[]): Promise<void> {
    for (const label of labels) {
      if (this.present.delete(label)) await this.database.dropTextIndex(label, SEARCH_PROPERTY);
    }
  }

  async build(labels: readonly NodeLabel[] = NODE_LABELS): Promise<void> {
    for (const label of labels) {
      if (this.present.has(label)) continue;
      const options = { tokenizer: 'standard', stopWords: [] };
      await this.database.createTextIndex(label, SEARCH_PROPERTY, options);
      this.present.add(label);
    }
  }

  /** Ids of nodes with the words themselves and with near ones, taken in turn. */
  async search(label: NodeLabel, text: string, limit: number, vocabulary: Vocabulary): Promise<string[]> {
    const words = wordsOfQuery(text);
    if (words.length === 0 || limit < 1) return [];
    await this.build([label]);
    const near = new Set(words.flatMap((word) => vocabulary.near(label, word)));
    const exactly = await this.#ranked(label, words, limit);
    const nearly = await this.#ranked(label, [...near], limit);
    const internal = new Set<number>();
    for (let i = 0; i < limit; i++) {
      for (const one of [exactly[i], nearly[i]]) if (one !== undefined) internal.add(one);
    }
    return this.#ids([...internal].slice(0, limit));
  }

  async #ranked(label: NodeLabel, words: readonly string[], limit: number): Promise<number[]> {
    if (words.length === 0) return [];
    const found = await this.database.textSearch(label, SEARCH_PROPERTY, words.join(' '), limit);
    return found.map(([internal = -1]) => internal);
  }

  async #ids(internal: readonly number[]): Promise<string[]> {
    const query = 'UNWIND $ids AS i MATCH (n) WHERE id(n) = i RETURN n.id';
    const found = await this.database.executeCypher(query, { ids: internal });
    return found.rows().map(([id]) => String(id));
  }
}
