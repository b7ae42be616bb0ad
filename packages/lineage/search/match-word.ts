import { typoDistance } from '@stemma/model';
import type { Word } from './words';

/** How well a typed word fits a word of a name. */
export interface WordMatch {
  /** 0 to 1. */
  readonly score: number;
  /** Part of the name's word that is matched: [start, end) in its folded form. */
  readonly start: number;
  readonly end: number;
}

/**
 * 1 for the word itself; a beginning 0.75 to 0.95 by how much of the word it is; the last part of a word
 * written in humps (`GPT` of ChatGPT) 0.85; one typo 0.7, two 0.55; a misspelt beginning 0.5; a part inside
 * 0.5. Of Chinese, Japanese and Korean a part is worth 0.9, some of its pairs of characters up to 0.7.
 * @param typos edits that are forgiven.
 */
export function matchWord(query: Word, word: Word, typos: number): WordMatch | undefined {
  const typed = query.text;
  const { text } = word;
  const whole = { start: 0, end: text.length };
  if (typed === text) return { score: 1, ...whole };
  const inside = text.indexOf(typed);
  const part = { start: inside, end: inside + typed.length };
  if (word.isCjk) return inside >= 0 ? { score: 0.9, ...part } : sharedPairs(query, word);
  if (inside === 0) return { score: 0.75 + (0.2 * typed.length) / text.length, ...part };
  if (isLastHump(query, word)) return { score: 0.85, start: text.length - typed.length, end: text.length };
  const distance = typos > 0 ? typoDistance(typed, text, typos) : 1;
  if (distance <= typos) return { score: 0.85 - 0.15 * distance, ...whole };
  if (typed.length >= 3 && inside > 0) return { score: 0.5, ...part };
  if (typed.length >= 4 && typos > 0 && isMisspeltBeginning(typed, text))
    return { score: 0.5, start: 0, end: typed.length };
  return undefined;
}

/** Edits that are forgiven in a word: none in a short one that stands alone, two in a long one. */
export function typosAllowed(word: Word, isAlone: boolean): number {
  if (word.isCjk || /^\p{N}+$/u.test(word.text)) return 0;
  if (word.text.length >= 7) return 2;
  return word.text.length > 3 || (word.text.length === 3 && !isAlone) ? 1 : 0;
}

function isLastHump(query: Word, word: Word): boolean {
  if (query.text.length < 2 || !word.text.endsWith(query.text)) return false;
  const hump = word.written.at(-query.text.length) ?? '';
  return word.written.length === word.text.length && /\p{Lu}/u.test(hump);
}

function isMisspeltBeginning(typed: string, text: string): boolean {
  return [-1, 0, 1].some((more) => typoDistance(typed, text.slice(0, typed.length + more), 1) <= 1);
}

function sharedPairs(query: Word, word: Word): WordMatch | undefined {
  const characters = [...query.text];
  const pairs = characters.slice(1).map((character, i) => `${characters[i]}${character}`);
  const found = pairs.filter((pair) => word.text.includes(pair));
  const [first] = found;
  if (first === undefined || found.length * 2 < pairs.length) return undefined;
  const start = word.text.indexOf(first);
  return { score: (0.7 * found.length) / pairs.length, start, end: start + first.length };
}
