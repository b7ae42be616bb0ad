import { fold } from '@stemma/model';

const CJK = '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}]';
const WORD = new RegExp(`${CJK}+|(?:(?!${CJK})[\\p{L}\\p{M}\\p{N}])+`, 'gu');
const IS_CJK = new RegExp(CJK, 'u');

/** A word of a text, folded, and where it stands there: [start, end) in UTF-16 units. */
export interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Written without spaces between words: a part of it counts as a word. */
  readonly isCjk: boolean;
  /** As it stands in the text. */
  readonly written: string;
}

export function wordsOf(text: string): Word[] {
  return [...text.matchAll(WORD)].flatMap((match) => {
    const written = match[0];
    const folded = fold(written).replace(/[^\p{L}\p{M}\p{N}]+/gu, '');
    const word = {
      start: match.index,
      end: match.index + written.length,
      isCjk: IS_CJK.test(written),
      written,
    };
    return folded === '' ? [] : { ...word, text: folded };
  });
}

/** The words as one, as people write names together. */
export function squashed(words: readonly Word[]): string {
  return words.map(({ text }) => text).join('');
}
