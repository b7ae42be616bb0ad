import { foldTitle } from '@stemma/model';
import type { WorkRecord } from '../record';

/** A title or name as it is compared with another of the same script. */
export interface TitleForm {
  readonly script: string;
  /** Few words, like the names that people give to models: says little about a long title. */
  readonly short: boolean;
  /** Folded, without spaces. */
  readonly compact: string;
  /** Words that carry meaning; pairs of characters where a script has no spaces between words. */
  readonly words: ReadonlySet<string>;
}

const CJK = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
const CJK_RUN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]+/gu;
const SCRIPTS = ['Latin', 'Cyrillic', 'Greek', 'Hangul', 'Arabic', 'Hebrew', 'Devanagari', 'Thai'].map(
  (name) => [name, new RegExp(`\\p{Script=${name}}`, 'gu')] as const,
);
const STOP = new Set(
  'a an and are as at be by can do for from how in into is it its of on or over the their this to toward towards under up using via we what when with without'.split(
    ' ',
  ),
);
const SHORT_WORDS = 2;
const SHORT_CHARACTERS = 4;

/**
 * All forms under which a record names its work: title, Chinese title, name, aliases, and heads before a
 * colon. An identifier that stands for a title its source does not state says nothing.
 */
export function titleForms(record: WorkRecord): TitleForm[] {
  const texts = [record.title, record.titleZh, record.name, ...(record.aliases ?? [])];
  const forms = texts.flatMap((text) => (text && !record.identifiers.includes(text) ? formsOf(text) : []));
  return forms.filter((form, index) => forms.findIndex((other) => other.compact === form.compact) === index);
}

function formsOf(text: string): TitleForm[] {
  const plain = text.replace(/[([（【]\s*\d{4}\s*年?\s*[)\]）】]?\s*$/u, '');
  const whole = formOf(plain);
  const head = /^([^:：]+)[:：]\s*\S/u.exec(plain)?.[1];
  const name = head ? formOf(head) : undefined;
  return [whole, name?.short ? name : undefined].filter((form) => form !== undefined);
}

function formOf(text: string): TitleForm | undefined {
  const folded = foldTitle(text);
  if (folded === '') return undefined;
  const all = folded.split(' ');
  const runs = folded.match(CJK_RUN) ?? [];
  const spaced = folded.replace(CJK_RUN, ' ').split(' ').filter(Boolean);
  const telling = spaced.filter((word) => !STOP.has(word));
  const words = new Set([...(telling.length > 0 ? telling : spaced).map(singular), ...runs.flatMap(pairs)]);
  const characters = runs.reduce((sum, run) => sum + [...run].length, 0);
  return {
    script: scriptOf(folded),
    short:
      runs.length > 0
        ? characters <= SHORT_CHARACTERS && all.length <= SHORT_WORDS
        : telling.length <= SHORT_WORDS,
    compact: all.join(''),
    words,
  };
}

/** A title with any Chinese or Japanese in it is one, though names in it may be Latin. */
function scriptOf(text: string): string {
  if (CJK.test(text)) return 'CJK';
  let best: readonly [string, number] = ['', 0];
  for (const [name, letters] of SCRIPTS) {
    const count = text.match(letters)?.length ?? 0;
    if (count > best[1]) best = [name, count];
  }
  return best[0];
}

function pairs(run: string): string[] {
  const characters = [...run];
  if (characters.length < 2) return characters;
  return characters.slice(1).map((character, index) => `${characters[index]}${character}`);
}

function singular(word: string): string {
  return word.length > 3 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word;
}
