import type { Language } from '@stemma/model';
import { useMemo } from 'react';
import { useSpoken } from './spoken';
import type { Translate } from './translate';

export interface Words {
  readonly t: Translate;
  readonly language: Language;
  /** A whole number with the language's grouping. */
  readonly n: (value: number) => string;
  /** "A, B and C". */
  readonly list: (items: readonly string[]) => string;
}

/** How the page speaks: the words of the language chosen, its numbers and its lists. */
export function useWords(): Words {
  const { t, language } = useSpoken();
  return useMemo(() => wordsOf(t, language), [t, language]);
}

export function wordsOf(t: Translate, language: Language): Words {
  const numbers = new Intl.NumberFormat(language);
  const lists = new Intl.ListFormat(language === 'en' ? 'en-GB' : 'zh-CN', { type: 'conjunction' });
  return { t, language, n: (value) => numbers.format(value), list: (items) => lists.format(items) };
}
