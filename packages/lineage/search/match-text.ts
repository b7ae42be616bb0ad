import { typoDistance } from '@stemma/model';
import { matchWord, typosAllowed, type WordMatch } from './match-word';
import { squashed, type Word, wordsOf } from './words';

/** How well a query fits one name: 0 to 1, and the ranges of the name to set bold. */
export interface TextMatch {
  readonly score: number;
  readonly ranges: readonly (readonly [number, number])[];
}

const LEAST_QUALITY = 0.45;

/**
 * The score of a name: quality × (0.7 + 0.25 × cover + 0.05 × start).
 * - quality: mean score of the typed words by their lengths, each with the word of the name that it fits
 *   best, in any order; written together or apart (`gpt3`, `alpha fold`) 0.98;
 * - cover: part of the name's letters that is matched;
 * - start: 1 where the first word of the name is matched, else 0.
 */
export function matchText(query: readonly Word[], text: string): TextMatch | undefined {
  const words = wordsOf(text);
  if (query.length === 0 || words.length === 0) return undefined;
  const apart = matchApart(query, words);
  const together = matchTogether(query, words);
  return together && together.score > (apart?.score ?? 0) ? together : apart;
}

function matchApart(query: readonly Word[], words: readonly Word[]): TextMatch | undefined {
  const taken = new Map<Word, WordMatch>();
  let fit = 0;
  let missed = 0;
  for (const typed of query) {
    const best = bestWord(typed, words, taken, typosAllowed(typed, query.length === 1));
    if (!best) missed++;
    else {
      taken.set(...best);
      fit += best[1].score * typed.text.length;
    }
  }
  const quality = fit / lengthOf(query);
  if (quality < LEAST_QUALITY || missed * 2 > query.length) return undefined;
  const covered = [...taken.values()].reduce((sum, { start, end }) => sum + end - start, 0);
  const [first] = words;
  return {
    score: scoreOf(quality, covered / lengthOf(words), first !== undefined && taken.has(first)),
    ranges: joined([...taken].map(([word, match]) => rangeOf(word, match))),
  };
}

function bestWord(
  typed: Word,
  words: readonly Word[],
  taken: ReadonlyMap<Word, WordMatch>,
  typos: number,
): [Word, WordMatch] | undefined {
  let best: [Word, WordMatch] | undefined;
  for (const word of words) {
    if (taken.has(word)) continue;
    const match = matchWord(typed, word, typos);
    if (match && match.score > (best?.[1].score ?? 0)) best = [word, match];
  }
  return best;
}

/** Query and name as one word each: the same, a beginning, or a typo or two apart. */
function matchTogether(query: readonly Word[], words: readonly Word[]): TextMatch | undefined {
  const typed = squashed(query);
  const name = squashed(words);
  const quality = togetherQuality(typed, name);
  if (quality === 0) return undefined;
  const covered = Math.min(typed.length, name.length);
  const ranges: (readonly [number, number])[] = [];
  let rest = covered;
  for (const word of words) {
    if (rest <= 0) break;
    ranges.push(rangeOf(word, { start: 0, end: Math.min(rest, word.text.length) }));
    rest -= word.text.length;
  }
  return { score: scoreOf(quality, covered / name.length, true), ranges: joined(ranges) };
}

function togetherQuality(typed: string, name: string): number {
  if (typed === name) return 0.98;
  if (typed.length >= 3 && name.startsWith(typed)) return 0.75;
  if (typed.length < 6) return 0;
  const distance = typoDistance(typed, name, 2);
  return distance <= 2 ? 0.85 - 0.15 * distance : 0;
}

function scoreOf(quality: number, cover: number, isAtStart: boolean): number {
  return quality * (0.7 + 0.25 * cover + (isAtStart ? 0.05 : 0));
}

function lengthOf(words: readonly Word[]): number {
  return words.reduce((sum, { text }) => sum + text.length, 0);
}

/** Places in the name as it is written; the whole word where folding changed its length. */
function rangeOf(word: Word, { start, end }: Pick<WordMatch, 'start' | 'end'>): readonly [number, number] {
  if (word.text.length !== word.end - word.start) return [word.start, word.end];
  return [word.start + start, word.start + end];
}

function joined(ranges: readonly (readonly [number, number])[]): (readonly [number, number])[] {
  const result: [number, number][] = [];
  for (const [start, end] of ranges.toSorted(([a], [b]) => a - b)) {
    const last = result.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else result.push([start, end]);
  }
  return result;
}
