import type { NameColumns } from './name-columns';
import { NearWords } from './near-words';
import { type Term, termsOfQuery } from './search-words';

/** How well a word of two that were typed apart fits them together, and theirs that were typed together. */
const JOINED = 0.98;
/** Words of a query that are looked at: a title has fewer, and each costs a walk. */
const MOST_TERMS = 64;
/** A score is the part of the typed letters that fits × (base + cover × the part of the name that it is). */
const [BASE, COVER] = [0.7, 0.25];
/** Sums of fits have 24 bits. */
const ROUNDING = 1e-3;

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
    const tally = tallyFor(numbers.length);
    const met = this.#count(terms, tally);
    const best = this.#best(tally, met, sizeOf(terms), limit);
    for (let i = 0; i < met; i++) {
      const place = tally.met[i] ?? 0;
      tally.fits[place] = 0;
      tally.counted[place] = 0;
    }
    return best.map((place) => numbers[place] ?? 0);
  }

  /**
   * Adds up for each node the typed letters that fit words of its names, each as well as it does, and gives
   * how many nodes were met. One loop without calls: a common word stands in a million names.
   */
  #count(terms: readonly Term[], { fits, counted, met }: Tally): number {
    const { starts, nodes } = this.columns;
    let size = 0;
    terms.forEach((term, index) => {
      const mark = index + 1;
      for (const [word, fit] of this.#meant(term)) {
        const end = starts[word + 1] ?? 0;
        const more = fit * term.word.length;
        let place = 0;
        for (let at = starts[word] ?? 0; at < end; ) {
          let byte = nodes[at++] ?? 0;
          let step = byte & 127;
          for (let shift = 7; byte > 127; shift += 7) {
            byte = nodes[at++] ?? 0;
            step |= (byte & 127) << shift;
          }
          place += step;
          const before = counted[place] ?? 0;
          if (before === mark) continue;
          if (before === 0) met[size++] = place;
          counted[place] = mark;
          fits[place] = (fits[place] ?? 0) + more;
        }
      }
    });
    return size;
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

  #best({ fits, met }: Tally, size: number, typed: number, limit: number): number[] {
    const { shortest, weights } = this.columns;
    const byScore = (a: Scored, b: Scored) =>
      b.score - a.score || (weights[b.place] ?? 0) - (weights[a.place] ?? 0) || a.place - b.place;
    let kept: Scored[] = [];
    let last: Scored | undefined;
    let least = 0;
    for (let i = 0; i < size; i++) {
      const place = met[i] ?? 0;
      const fit = fits[place] ?? 0;
      if (fit < least) continue;
      const score = (fit / typed) * (BASE + COVER * Math.min(1, fit / Math.max(1, shortest[place] ?? 1)));
      const one = { place, score };
      if (last && byScore(last, one) < 0) continue;
      kept.push(one);
      if (kept.length < 4 * limit) continue;
      kept = kept.sort(byScore).slice(0, limit);
      last = kept.at(-1);
      // What fits less could not reach this score with a name that it covers.
      least = ((last?.score ?? 0) * typed) / (BASE + COVER) - ROUNDING;
    }
    return kept
      .sort(byScore)
      .slice(0, limit)
      .map(({ place }) => place);
  }
}

interface Scored {
  readonly place: number;
  readonly score: number;
}

/** What a search adds up: all zero between two searches, of which none waits in its midst. */
interface Tally {
  readonly fits: Float32Array;
  /** The last word that was counted of a node, from 1 on. */
  readonly counted: Uint8Array;
  /** The nodes that were met. */
  readonly met: Uint32Array;
}

let tally: Tally = tallyOf(0);

/** Room for as many nodes, shared by all indexes: clearing it whole would cost more than most searches. */
function tallyFor(nodes: number): Tally {
  if (tally.fits.length < nodes) tally = tallyOf(nodes);
  return tally;
}

function tallyOf(nodes: number): Tally {
  return { fits: new Float32Array(nodes), counted: new Uint8Array(nodes), met: new Uint32Array(nodes) };
}

function sizeOf(terms: readonly Term[]): number {
  return terms.reduce((sum, { word }) => sum + word.length, 0);
}
