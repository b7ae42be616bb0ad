import { byCodePoint, NODE_LABELS, type NodeLabel } from '@stemma/model';
import { NearWords } from './near-words';

/**
 * The words that stand in the names of a store's nodes, by label. A full-text index finds whole words
 * only; from these a prefix or a misspelt word is led to the words that are there. Words of nodes that
 * have gone stay: they find nothing.
 */
export class Vocabulary {
  readonly #words = new Map<NodeLabel, Set<string>>();
  readonly #near = new Map<NodeLabel, NearWords>();

  add(label: NodeLabel, words: readonly string[]): void {
    const known = this.#words.get(label) ?? new Set();
    for (const word of words) known.add(word);
    this.#words.set(label, known);
    this.#near.delete(label);
  }

  /** Words of a label that begin with this word or are a misspelling away from it. */
  near(label: NodeLabel, word: string): readonly string[] {
    let near = this.#near.get(label);
    if (!near) {
      near = new NearWords(this.#words.get(label) ?? []);
      this.#near.set(label, near);
    }
    return near.of(word);
  }

  /** JSON text that `parse` reads; the same words give the same text. */
  stringify(): string {
    const sorted = NODE_LABELS.map((label) => [label, [...(this.#words.get(label) ?? [])].sort(byCodePoint)]);
    return JSON.stringify(Object.fromEntries(sorted));
  }

  /** @throws SyntaxError for text that is no vocabulary. */
  static parse(text: string): Vocabulary {
    const vocabulary = new Vocabulary();
    const value: unknown = JSON.parse(text);
    for (const label of NODE_LABELS) {
      const words = typeof value === 'object' && value !== null && Reflect.get(value, label);
      if (!Array.isArray(words)) throw new SyntaxError(`no list of words for ${label}`);
      vocabulary.add(label, words.map(String));
    }
    return vocabulary;
  }
}
