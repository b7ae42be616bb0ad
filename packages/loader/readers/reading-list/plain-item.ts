import { withoutYear } from './clean-title';
import { type DraftLink, newDraft } from './draft';
import { isVague } from './link-label';
import { isPaperLink } from './paper-link';
import { linksOf, type Part, wordsOf } from './parts';
import { namesOf } from './person-name';
import { isTitle, type PlainTitle, plainTitle } from './plain-title';
import { isNameLike } from './short-name';
import { titledItem } from './titled-item';
import type { Context, Unit } from './unit';
import { isVenue } from './venue';

/** An identifier written out, without a link. */
const STATED_ID = /\barxiv[:.\s]\s?\d{4}\.\d{4,5}|\bdoi[:\s]\s?10\.\d{4,9}\//i;

/** The item whose title is known by the words alone; `undefined` where there is none. */
export function plainItem(parts: readonly Part[], context: Context): Unit | undefined {
  const plain = plainIn(parts);
  const links = linksOf(parts);
  if (!plain || !isItem(plain, links, context)) return undefined;
  const { line, column } = plain.part;
  const rest: Part[] = [{ kind: 'text', text: plain.rest, line, column }, ...plain.after];
  const draft = newDraft(withoutYear(plain.title), plain.part);
  draft.name = plain.tags.find((tag) => isNameLike(tag) && isTitle(tag));
  const unit = titledItem(draft, plain.title, rest, parts);
  const isReference = unit.drafts.every(({ authors, stated }) => authors.length > 0 && stated !== undefined);
  const isKnown = unit.drafts.every(({ identifiers }) => identifiers.length > 0);
  return links.length > 0 || isReference || isKnown ? unit : undefined;
}

/** Words alone are an item where a link stands behind them, in a paragraph one to the work itself; in a list authors or a year will do. */
function isItem(plain: PlainTitle, links: readonly DraftLink[], context: Context): boolean {
  if (context !== 'paragraph')
    return links.length > 0 || (context === 'entry' && (plain.isReference || STATED_ID.test(plain.rest)));
  return links.some(
    (link) => isPaperLink(link) || (link.role === 'work' && link.label !== '' && !isVague(link.label)),
  );
}

/** The words of the line that begins at a part. */
function lineFrom(parts: readonly Part[], from: number): string {
  const end = parts.findIndex((part, index) => index >= from && part.kind !== 'text');
  return wordsOf(parts.slice(from, end < 0 ? parts.length : end)).trim();
}

/** Italics after a title hold authors or a venue; one word of the title may be in italics too. */
function isAboutTitle(text: string): boolean {
  return namesOf(text) !== undefined || isVenue(text);
}

/** The first words that make a title without any mark, with what comes after them. */
function plainIn(parts: readonly Part[]) {
  const isWords = (part: Part) => part.kind === 'text' && /\p{L}{2}/u.test(part.text);
  const from = parts.findIndex(isWords);
  const first = parts[from];
  if (!first) return undefined;
  const isEnd = (part: Part, index: number) =>
    index > from &&
    (part.kind === 'link' ||
      (part.kind === 'break' && isAboutTitle(lineFrom(parts, index + 1))) ||
      part.isHard ||
      part.code ||
      (part.emphasis && !first.emphasis && isAboutTitle(part.text)));
  const end = parts.findIndex(isEnd);
  const words = parts.slice(from, end < 0 ? parts.length : end);
  const found = plainTitle(words.map((part) => (part.kind === 'break' ? ' ' : part.text)).join(''));
  const after = end < 0 ? [] : parts.slice(end);
  return found ? { ...found, part: first, after: [...parts.slice(0, from), ...after] } : undefined;
}
