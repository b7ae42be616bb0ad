import type { Language, PartialDate } from '@stemma/model';

const LOCALE = { en: 'en-GB', zh: 'zh-CN' } as const;

/** A date as precise as it is known: "24 February 2023", "Feb 2023", "2023", 2023年2月24日. */
export function sayDate(date: PartialDate, language: Language, width: 'long' | 'short' = 'long'): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const instant = Date.UTC(year, month - 1, day);
  const precision = date.length === 4 ? 0 : date.length === 7 ? 1 : 2;
  return format(language, precision, width).format(setYear(instant, year));
}

/** To make a format takes longer than to use it, and there are few. */
const formats = new Map<string, Intl.DateTimeFormat>();

function format(language: Language, precision: 0 | 1 | 2, width: 'long' | 'short'): Intl.DateTimeFormat {
  const key = `${language} ${precision} ${width}`;
  const known = formats.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(LOCALE[language], {
    timeZone: 'UTC',
    year: 'numeric',
    ...(precision > 0 && { month: width }),
    ...(precision > 1 && { day: 'numeric' }),
  });
  formats.set(key, made);
  return made;
}

/** `Date.UTC` reads years below 100 as of the last century. */
function setYear(instant: number, year: number): Date {
  const date = new Date(instant);
  date.setUTCFullYear(year);
  return date;
}
