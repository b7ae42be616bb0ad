import { isPartialDate, type PartialDate } from '@stemma/model';
import { isVenueWord } from './venue';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH = String.raw`(jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*\.?`;
const YEAR = String.raw`((?:19|20)\d\d)`;
/** A year, month and day (some absent) in each way of writing; groups are named `y`, `m`, `d` by their order. */
const WAYS: readonly (readonly [RegExp, 'ymd' | 'dmy' | 'mdy'])[] = [
  [
    new RegExp(
      String.raw`(?<![\d.:/-])${YEAR}[-/.](0?[1-9]|1[0-2])(?:[-/.](0?[1-9]|[12]\d|3[01]))?(?![\d:]|[.-]\d)`,
    ),
    'ymd',
  ],
  [new RegExp(String.raw`${YEAR}\s*年\s*(1[0-2]|0?[1-9])\s*月(?:\s*(\d{1,2})\s*日)?`), 'ymd'],
  [new RegExp(String.raw`(?<!\d)(\d{1,2})(?:st|nd|rd|th)?\s+${MONTH},?\s+${YEAR}(?!\d)`, 'i'), 'dmy'],
  [new RegExp(String.raw`\b${MONTH}(?:\s+(\d{1,2})(?:st|nd|rd|th)?)?,?\s+${YEAR}(?!\d)`, 'i'), 'mdy'],
];
const YEAR_ALONE = /(?<![\d./:#-])(1[6-9]\d\d|20[0-4]\d)(?!\d|[./]\d|-\d)/;
const VENUE_YEAR = /\b([A-Za-z+&-]{2,})\s?['’‘]\s?(\d\d)(?!\d)|\b([A-Za-z]{2,}?)-?((?:19|20)\d\d)(?!\d)/;

/** What a text states of when a work appeared. */
export interface Stated {
  readonly year: number;
  /** Only where the month is stated as well. */
  readonly date?: PartialDate;
}

/** The date or year that a short text states; prose is not looked into by this. */
export function statedDate(text: string): Stated | undefined {
  for (const [pattern, order] of WAYS) {
    const match = pattern.exec(text);
    if (!match) continue;
    const part = (letter: 'y' | 'm' | 'd') => match[order.indexOf(letter) + 1];
    const date = [part('y'), monthNumber(part('m')), part('d')?.padStart(2, '0')].filter(Boolean).join('-');
    if (isPartialDate(date)) return { year: Number(date.slice(0, 4)), date };
  }
  const venue = VENUE_YEAR.exec(text);
  if (venue?.[2] && isVenueWord(venue[1] ?? '')) return { year: century(Number(venue[2])) };
  if (venue?.[4] && isVenueWord(venue[3] ?? '')) return { year: Number(venue[4]) };
  const year = YEAR_ALONE.exec(text)?.[1];
  return year ? { year: Number(year) } : undefined;
}

/** Of two statements the one with a month, unless they are more than a year apart; else the first. */
export function betterStated(first: Stated | undefined, second: Stated | undefined): Stated | undefined {
  if (!first || !second) return first ?? second;
  return !first.date && second.date && Math.abs(first.year - second.year) <= 1 ? second : first;
}

/** Whether a text is a date and nothing more but a venue: `17 Nov 2022`, `arXiv 10 Jun 2019`, `2022年6月`. */
export function isOnlyDate(text: string): boolean {
  if (statedDate(text) === undefined) return false;
  const rest = text
    .replace(new RegExp(`\\b${MONTH}`, 'gi'), ' ')
    .replace(/\d+(?:st|nd|rd|th)?|[年月日]/gi, ' ');
  return rest.split(/[\s\p{P}]+/u).every((word) => word === '' || isVenueWord(word));
}

/** The month in which arXiv gave out an id: `2203.02155` is of March 2022, `cs/0112017` of December 2001. */
export function arxivMonth(id: string): PartialDate | undefined {
  const [, year, month] = /^(?:[a-z-]+(?:\.[A-Z]{2})?\/)?(\d\d)(\d\d)/.exec(id) ?? [];
  if (!year || !month) return undefined;
  const date = `${century(Number(year))}-${month}`;
  return isPartialDate(date) ? date : undefined;
}

function century(year: number): number {
  return year >= 60 ? 1900 + year : 2000 + year;
}

function monthNumber(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const named = MONTHS.indexOf(text.toLowerCase().slice(0, 3));
  return named >= 0 ? String(named + 1).padStart(2, '0') : text.padStart(2, '0');
}
