import type { Language } from '@stemma/model';
import { create } from 'zustand';
import { type Catalogue, type Translate, translator } from './translate';

const catalogues: Record<Language, () => Promise<{ readonly default: Catalogue }>> = {
  en: () => import('../locales/en.json'),
  zh: () => import('../locales/zh.json'),
};

interface Spoken {
  readonly language: Language;
  readonly t: Translate;
}

/** The language that the page speaks now. */
export const useSpoken = create<Spoken>(() => ({ language: 'en', t: (key) => key }));

/** Turns the page to a language; its words are fetched when it is first spoken. */
export async function speak(language: Language): Promise<void> {
  const catalogue = await catalogues[language]();
  useSpoken.setState({ language, t: translator(catalogue.default, language) });
  document.documentElement.lang = language === 'zh' ? 'zh-Hans' : 'en';
}

/** Says a key outside of components. */
export const say: Translate = (key, values) => useSpoken.getState().t(key, values);
