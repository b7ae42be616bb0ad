import { LANGUAGES, type Language } from '@stemma/model';
import { create } from 'zustand';

export type Theme = 'light' | 'dark';

const KEYS = { theme: 'stemma-theme', language: 'stemma-language' } as const;

/** What the machine remembers of the person and no link carries. A store that is closed to us is empty. */
function remembered(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function remember(key: string, value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch {
    // Private windows may refuse; the choice then lasts as long as the page.
  }
}

interface Preferences {
  /** Absent: as the system has it. */
  readonly theme?: Theme;
  readonly systemTheme: Theme;
}

const darkSystem = () => matchMedia('(prefers-color-scheme: dark)');

function asTheme(text: string | null): Theme | undefined {
  return text === 'light' || text === 'dark' ? text : undefined;
}

const usePreferences = create<Preferences>(() => ({
  theme: asTheme(remembered(KEYS.theme)),
  systemTheme: darkSystem().matches ? 'dark' : 'light',
}));

export function useTheme(): Theme {
  return usePreferences(({ theme, systemTheme }) => theme ?? systemTheme);
}

export function setTheme(theme: Theme): void {
  remember(KEYS.theme, theme);
  usePreferences.setState({ theme });
}

/** Keeps the theme of the document in step with what is chosen. Answers how to stop. */
export function applyTheme(): () => void {
  const apply = () => {
    const { theme, systemTheme } = usePreferences.getState();
    document.documentElement.dataset.theme = theme ?? systemTheme;
  };
  const follow = (event: MediaQueryListEvent) =>
    usePreferences.setState({ systemTheme: event.matches ? 'dark' : 'light' });
  apply();
  const stop = usePreferences.subscribe(apply);
  const system = darkSystem();
  system.addEventListener('change', follow);
  return () => {
    stop();
    system.removeEventListener('change', follow);
  };
}

/** The language of a link, else the one chosen last, else the browser's. */
export function languageOf(link: Language | undefined): Language {
  if (link) return link;
  const kept = LANGUAGES.find((language) => language === remembered(KEYS.language));
  return kept ?? (navigator.language.toLowerCase().startsWith('zh') ? 'zh' : 'en');
}

export function rememberLanguage(language: Language): void {
  remember(KEYS.language, language);
}
