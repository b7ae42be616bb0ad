import type { Language } from '@stemma/model';

/** The words of a language: texts by key, in nested groups. `x_one` and `x_other` are the forms of `x`. */
export interface Catalogue {
  readonly [key: string]: string | Catalogue;
}

/** Says a key in the page's language, with `{{name}}` filled in; `count` also chooses the form. */
export type Translate = (key: string, values?: Readonly<Record<string, string | number>>) => string;

/**
 * How a catalogue is said. Numbers in `count` are written as the language groups them. A key without
 * words comes back itself: `scripts/check-locales.ts` sees that there is none.
 */
export function translator(catalogue: Catalogue, language: Language): Translate {
  const texts = new Map(flat(catalogue, ''));
  const plural = new Intl.PluralRules(language);
  const numbers = new Intl.NumberFormat(language);
  return (key, values = {}) => {
    const { count } = values;
    const form = typeof count === 'number' ? texts.get(`${key}_${plural.select(count)}`) : undefined;
    const text = form ?? texts.get(key) ?? key;
    return text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => {
      const value = values[name];
      return name === 'count' && typeof value === 'number' ? numbers.format(value) : String(value ?? '');
    });
  };
}

function flat(catalogue: Catalogue, prefix: string): [string, string][] {
  return Object.entries(catalogue).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[prefix + key, value]] : flat(value, `${prefix}${key}.`),
  );
}
