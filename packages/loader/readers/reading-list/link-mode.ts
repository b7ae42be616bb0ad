import { isPerson } from './facts';
import { type Part, wordsOf } from './parts';
import { statedDate } from './stated-date';
import type { Context } from './unit';

/** Words before a link, and no more than this many, can still be a tag of the item. */
const LONGEST_LEAD = 12;

/** How the titles that are links stand among other words. */
export type Mode = 'list' | 'each' | 'row' | 'prose';

/** In a list the first link is the item; behind a colon all in a row are; in prose only links to papers; under an item every link is one. */
export function modeOf(lead: readonly Part[], parts: readonly Part[], context: Context): Mode {
  const words = wordsOf(lead)
    .replace(/[|\s]+/g, ' ')
    .trim();
  const isTag = words === '' || !/\p{L}{2}/u.test(words) || !isSentence(words);
  if (context === 'body')
    return isTag && words.length === 0 && parts.filter((part) => part.role === 'title').length === 1
      ? 'list'
      : 'each';
  if (context === 'heading' || context === 'cell') return 'list';
  if (context === 'paragraph' && PEOPLE.test(words)) return 'prose';
  if (/[:：]\s*$/u.test(wordsOf(lead)) && context === 'paragraph') return 'row';
  if (context === 'paragraph') return isTag ? 'list' : 'prose';
  return words.split(' ').length > LONGEST_LEAD ? 'prose' : 'list';
}

/** What stands before the names of those who made the list. */
const PEOPLE = /^(?:maintain|contribut|author|curat|credit|thank|acknowledg|editor|作者|维护|贡献)/iu;

const LEADS_ON =
  /^(?:see|read|check|visit|follow|by|from|our|the|this|join|contributed|maintained|reference)\b|\b(?:by|from|in|on|at|to|of|with|for|and|also|our|the)$/i;

/** Words that lead on to what follows, unlike a tag, a date or names before a title. */
function isSentence(words: string): boolean {
  if (words.split(' ').length <= 2 && !LEADS_ON.test(words)) return false;
  return (
    !/^[[(（][^[\]()（）]*[\])）]$/u.test(words) &&
    statedDate(words) === undefined &&
    !isPerson(words.replace(/[.,:]+$/, ''))
  );
}
