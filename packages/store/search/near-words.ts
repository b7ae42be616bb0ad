import { byCodePoint } from '@stemma/model';
import { within } from './edit-distance';
import { isCjk } from './search-words';

const MOST_COMPLETIONS = 64;
const MOST_MISSPELLINGS = 32;

interface Known {
  readonly word: string;
  /** One bit a letter that occurs: words a step apart differ in at most two bits. */
  readonly letters: number;
}

/** A fixed set of words, asked which of them a typed word may mean. */
export class NearWords {
  readonly #sorted: readonly string[];
  readonly #byLength = new Map<number, Known[]>();

  constructor(words: Iterable<string>) {
    this.#sorted = [...words].sort(byCodePoint);
    for (const word of this.#sorted) {
      const same = this.#byLength.get(word.length) ?? [];
      same.push({ word, letters: lettersOf(word) });
      this.#byLength.set(word.length, same);
    }
  }

  /** Shortest completions, then misspellings: one step for 3 to 5 letters, two from 6 on. */
  of(word: string): readonly string[] {
    return [...new Set([...this.#completions(word), ...this.#misspellings(word)])];
  }

  #completions(prefix: string): string[] {
    const found: string[] = [];
    for (let i = this.#firstFrom(prefix); this.#sorted[i]?.startsWith(prefix); i++) {
      found.push(String(this.#sorted[i]));
    }
    return found.sort(shorterFirst).slice(0, MOST_COMPLETIONS);
  }

  #misspellings(word: string): string[] {
    if (word.length < 3 || isCjk(word)) return [];
    const steps = word.length < 6 ? 1 : 2;
    const letters = lettersOf(word);
    const found: string[] = [];
    for (let length = word.length - steps; length <= word.length + steps; length++) {
      for (const known of this.#byLength.get(length) ?? []) {
        if (bits(known.letters ^ letters) > 2 * steps) continue;
        if (within(word, known.word, steps)) found.push(known.word);
      }
    }
    const isOneStep = new Map(found.map((other) => [other, within(word, other, 1)]));
    const oneStepFirst = (a: string, b: string) => Number(isOneStep.get(b)) - Number(isOneStep.get(a));
    return found.sort((a, b) => oneStepFirst(a, b) || byCodePoint(a, b)).slice(0, MOST_MISSPELLINGS);
  }

  #firstFrom(text: string): number {
    let low = 0;
    let high = this.#sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (byCodePoint(String(this.#sorted[middle]), text) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

function shorterFirst(a: string, b: string): number {
  return a.length - b.length || byCodePoint(a, b);
}

function lettersOf(word: string): number {
  let letters = 0;
  for (let i = 0; i < word.length; i++) letters |= 1 << (word.charCodeAt(i) & 31);
  return letters;
}

function bits(value: number): number {
  let rest = value;
  let count = 0;
  while (rest !== 0) {
    rest &= rest - 1;
    count++;
  }
  return count;
}
