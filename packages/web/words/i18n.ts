import type { Language } from '@stemma/model';
import i18next, { type i18n } from 'i18next';
import { initReactI18next } from 'react-i18next';

const catalogues = {
  en: () => import('../locales/en.json'),
  zh: () => import('../locales/zh.json'),
} satisfies Record<Language, () => Promise<unknown>>;

/** Words of a language, fetched when it is first spoken. */
async function load(language: Language): Promise<void> {
  if (i18next.hasResourceBundle(language, 'translation')) return;
  const catalogue = await catalogues[language]();
  i18next.addResourceBundle(language, 'translation', catalogue.default);
}

export async function startWords(language: Language): Promise<i18n> {
  await i18next.use(initReactI18next).init({
    lng: language,
    resources: {},
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
  });
  await speak(language);
  return i18next;
}

/** Turns the page to a language. */
export async function speak(language: Language): Promise<void> {
  await load(language);
  await i18next.changeLanguage(language);
  document.documentElement.lang = language === 'zh' ? 'zh-Hans' : 'en';
}
