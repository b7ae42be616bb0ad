import type { Language } from '@stemma/model';
import type { SvgWords } from './svg-words';
import { ENGLISH } from './words-en';
import { CHINESE } from './words-zh';

/** The words of a picture by language. */
export const SVG_WORDS: Readonly<Record<Language, SvgWords>> = { en: ENGLISH, zh: CHINESE };
