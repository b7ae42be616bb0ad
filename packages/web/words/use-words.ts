import type { Language } from '@stemma/model';
import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

export interface Words {
  readonly t: TFunction;
  readonly language: Language;
  /** A whole number with the language's grouping. */
  readonly n: (value: number) => string;
  /** "A, B and C". */
  readonly list: (items: readonly string[]) => string;
}

/** How the page speaks: the words of the language chosen, its numbers and its lists. */
export function useWords(): Words {
  const { t, i18n } = useTranslation();
  const language: Language = i18n.language === 'zh' ? 'zh' : 'en';
  return useMemo(() => wordsOf(t, language), [t, language]);
}

export function wordsOf(t: TFunction, language: Language): Words {
  const numbers = new Intl.NumberFormat(language);
  const lists = new Intl.ListFormat(language === 'en' ? 'en-GB' : 'zh-CN', { type: 'conjunction' });
  return { t, language, n: (value) => numbers.format(value), list: (items) => lists.format(items) };
}
