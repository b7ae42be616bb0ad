import type { Texts } from '../work-table/texts';

/** The words in the names of all nodes of a label, and where each stands, in columns. */
export interface NameColumns {
  /** All words, the shorter ones first (in UTF-16 units), those of a length by code point. */
  readonly words: Texts;
  /** Where the words of each length begin, from length 0 on; one more than there are lengths. */
  readonly lengths: Uint32Array;
  /** One bit a letter that occurs in a word: words a step apart differ in at most two bits. */
  readonly letters: Uint32Array;
  /**
   * Where the nodes of each word begin in `nodes`; one more than there are words. A node stands there as its
   * place, less the place before it, in groups of seven bits with the lowest first (LEB128).
   */
  readonly starts: Uint32Array;
  readonly nodes: Uint8Array;
  /** By place: the store's own number of a node, letters of its shortest name (at most 255), and its weight. */
  readonly numbers: Uint32Array;
  readonly shortest: Uint8Array;
  /** What is chosen first where names fit alike. */
  readonly weights: Uint32Array;
}

export function lettersOf(word: string): number {
  let letters = 0;
  for (let i = 0; i < word.length; i++) letters |= 1 << bitOf(word.charCodeAt(i));
  return letters >>> 0;
}

/** Digits share no bit with Latin letters: names may hold a million numbers, near to no word. */
function bitOf(code: number): number {
  return code >= 48 && code <= 57 ? 27 + (code % 5) : code & 31;
}
