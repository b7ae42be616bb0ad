import type { NameColumns } from './name-columns';
import { NearWords } from './near-words';
import { type Term, termsOfQuery } from './search-words';

/** How well a word of two that were typed apart fits them together, and theirs that were typed together. */
const JOINED = 0.98;
/** Words of a query that are looked at: a title has fewer, and each costs a walk. */
const MOST_TERMS = 64;

/**
 * Finds nodes of a label by their names, the word itself or near ones. What a name is worth is `lineage`'s
 * to say; this chooses whom it looks at, by a like measure: the part of the typed letters that fits, how
 * much of the shortest name that is, then weight. So a word that stands in half of a million names costs a
 * walk along them and no more.
 */
export class NameIndex {
  readonly #near: NearWords;

  constructor(private readonly columns: NameColumns) {
    this.#near = new NearWords(columns);
  }

  /** The store's own numbers of at most `limit` nodes, best first. */
  find(text: string, limit: number): number[] {
    const terms = termsOfQuery(text).slice(0, MOST_TERMS);
    if (terms.length === 0 || limit < 1) return [];
    const { numbers } = this.columns;
    return this.#best(this.#fits(terms), sizeOf(terms), limit).map((place) => numbers[place] ?? 0);
  }

  /** For each node the typed letters that fit words of its names, each as well as it does. */
  #fits(terms: readonly Term[]): Float32Array {
    const size = this.columns.numbers.length;
    const fits = new Float32Array(size);
    const counted = new Uint8Array(size);
    terms.forEach((term, index) => {
      const mark = index + 1;
      for (const [word, fit] of this.#meant(term))
        this.#walk(word, (place) => {
          if (counted[place] === mark) return;
          counted[place] = mark;
          fits[place] = (fits[place] ?? 0) + fit * term.word.length;
        });
    });
    return fits;
  }

  /** Words of names that a typed word may mean, those that fit best first. */
  #meant({ word, joined }: Term): [number, number][] {
    const meant = new Map<number, number>();
    const note = (near: string, most: number) => {
      for (const { index, fit } of this.#near.of(near))
        meant.set(index, Math.max(meant.get(index) ?? 0, fit * most));
    };
    note(word, 1);
    for (const other of joined) note(other, JOINED);
    return [...meant].sort(([, a], [, b]) => b - a);
  }

  #walk(word: number, visit: (place: number) => void): void {
    const { starts, nodes } = this.columns;
    const end = starts[word + 1] ?? 0;
    let place = 0;
    for (let at = starts[word] ?? 0; at < end; ) {
      let byte = nodes[at++] ?? 0;
      let step = byte & 127;
      for (let shift = 7; byte > 127; shift += 7) {
        byte = nodes[at++] ?? 0;
        step |= (byte & 127) << shift;
      }
      place += step;
      visit(place);
    }
  }

  #best(fits: Float32Array, typed: number, limit: number): number[] {
    const { shortest, weights } = this.columns;
    const scoreOf = (place: number) => {
      const fit = fits[place] ?? 0;
      return (fit / typed) * (0.7 + 0.25 * Math.min(1, fit / Math.max(1, shortest[place] ?? 1)));
    };
    const byScore = (a: readonly [number, number], b: readonly [number, number]) =>
      b[1] - a[1] || (weights[b[0]] ?? 0) - (weights[a[0]] ?? 0) || a[0] - b[0];
    let kept: (readonly [number, number])[] = [];
    let last: readonly [number, number] | undefined;
    for (let place = 0; place < fits.length; place++) {
      if (fits[place] === 0) continue;
      const score = scoreOf(place);
      if (last && score < last[1]) continue;
      const one = [place, score] as const;
      if (last && byScore(last, one) < 0) continue;
      kept.push(one);
      if (kept.length < 4 * limit) continue;
      kept = kept.sort(byScore).slice(0, limit);
      last = kept.at(-1);
    }
    return kept
      .sort(byScore)
      .slice(0, limit)
      .map(([place]) => place);
  }
}

function sizeOf(terms: readonly Term[]): number {
  return terms.reduce((sum, { word }) => sum + word.length, 0);
}
