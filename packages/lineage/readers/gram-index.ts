import { foldTitle, type GraphNode } from '@stemma/model';
import { nameFields } from '../search/name-fields';

const CJK = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/** Nodes by runs of three letters of their names (of two where the script has no spaces). */
export class GramIndex {
  readonly #nodes: readonly GraphNode[];
  readonly #places = new Map<string, number[]>();

  constructor(nodes: Iterable<GraphNode>) {
    this.#nodes = [...nodes];
    this.#nodes.forEach((node, place) => {
      const grams = new Set(nameFields(node).flatMap(({ text }) => gramsOf(text)));
      for (const gram of grams) {
        const places = this.#places.get(gram);
        if (places) places.push(place);
        else this.#places.set(gram, [place]);
      }
    });
  }

  /** Nodes that share most runs with a text, at most `limit`. */
  find(text: string, limit: number): GraphNode[] {
    const shared = new Map<number, number>();
    for (const gram of new Set(gramsOf(text)))
      for (const place of this.#places.get(gram) ?? []) shared.set(place, (shared.get(place) ?? 0) + 1);
    return [...shared]
      .sort(([a, x], [b, y]) => y - x || a - b)
      .slice(0, limit)
      .flatMap(([place]) => this.#nodes[place] ?? []);
  }
}

function gramsOf(text: string): string[] {
  const words = foldTitle(text).split(' ').filter(Boolean);
  return [...words, words.join('')].flatMap((word) => {
    const characters = [...word];
    if (CJK.test(word)) return [...characters, ...runs(characters, 2)];
    return runs([' ', ' ', ...characters], 3);
  });
}

function runs(characters: readonly string[], length: number): string[] {
  return characters.slice(length - 1).map((_, i) => characters.slice(i, i + length).join(''));
}
