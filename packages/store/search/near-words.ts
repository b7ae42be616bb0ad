import { typoDistance } from '@stemma/model';
import { lettersOf, type NameColumns } from './name-columns';
import { isCjk } from './search-words';

const MOST_COMPLETIONS = 64;
const MOST_MISSPELLINGS = 32;
const IS_NUMBER = /^\p{N}+$/u;

/** A word that stands in names, by its number, and how well a typed one fits it: 0 to 1. */
export interface Near {
  readonly index: number;
  readonly fit: number;
}

/** A fixed set of words, asked which of them a typed word may mean. */
export class NearWords {
  constructor(private readonly columns: Pick<NameColumns, 'words' | 'lengths' | 'letters'>) {}

  /**
   * The word itself (1), its shortest completions (0.75 to 0.95 by how much of them it is), then
   * misspellings: one step (0.7) for 3 to 5 letters, two (0.55) from 6 on, none of a number.
   */
  of(word: string): readonly Near[] {
    const found = new Map<number, number>();
    for (const near of [...this.#completions(word), ...this.#misspellings(word)])
      if (!found.has(near.index)) found.set(near.index, near.fit);
    return [...found].map(([index, fit]) => ({ index, fit }));
  }

  #completions(prefix: string): Near[] {
    const found: Near[] = [];
    const wanted = Buffer.from(prefix);
    const { words, lengths } = this.columns;
    for (let length = prefix.length; length + 1 < lengths.length; length++) {
      const last = lengths[length + 1] ?? 0;
      const fit = length === prefix.length ? 1 : 0.75 + (0.2 * prefix.length) / length;
      for (let index = this.#firstFrom(wanted, lengths[length] ?? 0, last); index < last; index++) {
        if (found.length > MOST_COMPLETIONS || !words.at(index).startsWith(prefix)) break;
        found.push({ index, fit });
      }
    }
    return found;
  }

  #misspellings(word: string): Near[] {
    if (word.length < 3 || isCjk(word) || IS_NUMBER.test(word)) return [];
    const steps = word.length < 6 ? 1 : 2;
    const typed = lettersOf(word);
    const { words, lengths, letters } = this.columns;
    const byStep: number[][] = [[], []];
    const last = lengths[Math.min(word.length + steps + 1, lengths.length - 1)] ?? 0;
    for (let index = lengths[word.length - steps] ?? last; index < last; index++) {
      if (bits((letters[index] ?? 0) ^ typed) > 2 * steps) continue;
      const known = words.at(index);
      const distance = typoDistance(word, known, steps);
      if (distance <= steps) byStep[Math.max(0, distance - 1)]?.push(index);
    }
    return byStep
      .flatMap((found, step) => found.map((index) => ({ index, fit: step === 0 ? 0.7 : 0.55 })))
      .slice(0, MOST_MISSPELLINGS);
  }

  /** The first of some words of a length that is not before a text. */
  #firstFrom(wanted: Buffer, first: number, last: number): number {
    const { bytes, starts } = this.columns.words;
    let [low, high] = [first, last];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (bytes.compare(wanted, 0, wanted.length, starts[middle], starts[middle + 1]) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

function bits(value: number): number {
  let rest = value - ((value >>> 1) & 0x55555555);
  rest = (rest & 0x33333333) + ((rest >>> 2) & 0x33333333);
  return Math.imul((rest + (rest >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
