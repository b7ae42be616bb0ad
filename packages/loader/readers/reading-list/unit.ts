import { isStrong, recognise } from '@stemma/model';
import { cleanTitle, withoutYear } from './clean-title';
import { type Draft, type DraftLink, newDraft } from './draft';
import { addFacts, dateIn, isPerson } from './facts';
import { isVague } from './link-label';
import { isPaperLink } from './paper-link';
import { linkOf, type Part, partsOf, wordsOf } from './parts';
import { namesOf } from './person-name';
import { isTitle, type PlainTitle, plainTitle } from './plain-title';
import type { Run } from './run';
import { isNameLike } from './short-name';
import { statedDate } from './stated-date';
import { type StyledTitle, styledTitle } from './styled-title';
import { isVenue } from './venue';

/**
 * Where words stand decides what they can be: an `entry` of a list and a `cell` hold an item; a
 * `paragraph` may be prose; a `body` follows an item, and a `detail` is nested under one.
 */
export type Context = 'entry' | 'cell' | 'heading' | 'paragraph' | 'body' | 'detail';

/** What a stretch of words gives. */
export interface Unit {
  readonly drafts: readonly Draft[];
  /** Links without a title of their own. */
  readonly loose: readonly DraftLink[];
  /** Links with words of their own in the middle of prose. */
  readonly mentions: readonly Part[];
  readonly parts: readonly Part[];
}

/** Words before a link, and no more than this many, can still be a tag of the item. */
const LONGEST_LEAD = 12;

export function readUnit(runs: readonly Run[], context: Context): Unit {
  const parts = partsOf(runs);
  const firstLink = parts.findIndex((part) => part.role === 'title');
  const before = firstLink < 0 ? parts : parts.slice(0, firstLink);
  const styled = styledTitle(before);
  const hasLinks = parts.some((part) => part.role === 'label' || part.role === 'bare');
  const link = parts[firstLink];
  if (styled && (link ? isAbove(styled, link) : hasLinks || isReference(styled)))
    return titled(
      parts,
      newDraft(withoutYear(styled.title), styled.part, 'style'),
      styled.title,
      styled.rest,
      styled.name,
      firstLink,
    );
  if (link) return linked(parts, firstLink, context);
  if (context !== 'body' && context !== 'detail') {
    const plain = plainIn(parts);
    if (plain && isItem(plain, parts, context)) {
      const rest: Part[] = [
        { kind: 'text', text: plain.rest, line: plain.part.line, column: plain.part.column },
        ...plain.after,
      ];
      const unit = titled(
        parts,
        newDraft(withoutYear(plain.title), plain.part),
        plain.title,
        rest,
        undefined,
        -1,
      );
      if (hasLinks || unit.drafts.every(({ authors, stated }) => authors.length > 0 && stated)) return unit;
    }
  }
  return { drafts: [], loose: linksOf(parts), mentions: [], parts };
}

/** Words alone are an item where a link stands behind them, in a paragraph one to the work itself; in a list authors or a year will do. */
function isItem(plain: PlainTitle, parts: readonly Part[], context: Context): boolean {
  const links = linksOf(parts);
  if (context !== 'paragraph') return links.length > 0 || (plain.isReference && context === 'entry');
  return links.some(
    (link) => isPaperLink(link) || (link.role === 'work' && link.label !== '' && !isVague(link.label)),
  );
}

/** A bold title of several words outranks a shorter link after it, which then leads to something beside it. */
function isAbove({ title }: StyledTitle, link: Part): boolean {
  const words = title.split(/\s+/).length;
  return words >= 3 && link.text.split(/\s+/).length < words && !link.strong;
}

/** Without a link, a title that is set apart is an item where authors or a date stand beside it, and little else. */
function isReference({ title, rest }: StyledTitle): boolean {
  const draft = newDraft(title, { line: 0, column: 0 });
  addFacts(draft, rest);
  const words = wordsOf(rest).split(/\s+/).length;
  return (
    (draft.authors.length > 0 || draft.stated !== undefined) && title.split(' ').length > 1 && words < 60
  );
}

/** An item whose title is words, with labels or bare addresses as links. */
function titled(
  parts: readonly Part[],
  draft: Draft,
  title: string,
  rest: readonly Part[],
  name: string | undefined,
  sideLink: number,
): Unit {
  draft.name = name;
  draft.links.push(...linksOf(parts, sideLink >= 0));
  draft.stated = yearInTitle(title);
  addFacts(
    draft,
    rest.filter((part) => part.role !== 'title'),
  );
  draft.name ??= nameInBrackets(rest);
  return { drafts: [draft], loose: [], mentions: [], parts };
}

/** Items whose titles are links. */
function linked(parts: readonly Part[], first: number, context: Context): Unit {
  const lead = parts.slice(0, first);
  const mode = modeOf(lead, parts, context);
  const drafts: Draft[] = [];
  const mentions: Part[] = [];
  const loose: DraftLink[] = mode === 'list' ? [] : linksOf(lead);
  let tail: Part[] = [];
  const settle = () => {
    const draft = drafts.at(-1);
    if (draft) {
      addFacts(draft, tail);
      draft.name ??= nameInBrackets(tail);
    }
    tail = [];
  };
  for (const [index, part] of parts.entries()) {
    if (index < first) continue;
    if (part.role === 'title') {
      const take = takes(part, parts.slice(0, index), drafts, mode, tail);
      if (take === 'item') {
        settle();
        drafts.push(draftOf(part));
        continue;
      }
      if (take === 'author') drafts.at(-1)?.authors.push(cleanTitle(part.text));
      else if (take === 'link') drafts.at(-1)?.links.push(linkOf(part));
      else mentions.push(part);
    } else if (part.role === 'person') {
      const draft = drafts.at(-1);
      if (draft && isPerson(part.text)) draft.authors.push(part.text);
    } else if (part.role === 'label' || part.role === 'bare') {
      const link = linkOf(part, wordsOf(tail).split('|').at(-1));
      const draft = drafts.at(-1);
      if (draft && (mode === 'list' || isBeside(tail))) draft.links.push(link);
      else loose.push(link);
    }
    tail.push(part);
  }
  settle();
  const [draft] = drafts;
  if (draft && mode === 'list') addLead(draft, lead);
  return { drafts, loose, mentions, parts };
}

/** In prose a label belongs to the title that it stands directly beside. */
function isBeside(tail: readonly Part[]): boolean {
  const from = tail.findLastIndex((part) => part.role === 'title' || part.role === 'label');
  return !/\p{L}{2}/u.test(wordsOf(tail.slice(from + 1)));
}

type Mode = 'list' | 'each' | 'row' | 'prose';

/** In a list the first link is the item; behind a colon all in a row are; in prose only links to papers; under an item every link is one. */
function modeOf(lead: readonly Part[], parts: readonly Part[], context: Context): Mode {
  const words = wordsOf(lead)
    .replace(/[|\s]+/g, ' ')
    .trim();
  const isTag = words === '' || !/\p{L}{2}/u.test(words) || !isSentence(words);
  if (context === 'body')
    return isTag && words.length === 0 && parts.filter((part) => part.role === 'title').length === 1
      ? 'list'
      : 'each';
  if (context === 'heading' || context === 'cell') return 'list';
  if (/[:：]\s*$/u.test(wordsOf(lead)) && context === 'paragraph') return 'row';
  if (context === 'paragraph') return isTag ? 'list' : 'prose';
  return words.split(' ').length > LONGEST_LEAD ? 'prose' : 'list';
}

/** Words that lead on to what follows, unlike a tag, a date or names before a title. */
function isSentence(words: string): boolean {
  if (
    words.split(' ').length <= 2 &&
    !/^(?:see|read|check|visit|follow|by|from|our|the|this|join|contributed|maintained|reference)\b/i.test(
      words,
    )
  )
    return false;
  return (
    !/^[[(（][^[\]()（）]*[\])）]$/u.test(words) &&
    statedDate(words) === undefined &&
    !isPerson(words.replace(/[.,:]+$/, ''))
  );
}

function takes(
  part: Part,
  before: readonly Part[],
  drafts: readonly Draft[],
  mode: Mode,
  tail: readonly Part[],
): 'item' | 'link' | 'author' | 'mention' {
  const identifier = recognise(part.address ?? '');
  const isPaper = identifier !== undefined && isStrong(identifier);
  const between = wordsOf(tail.slice(tail.findLastIndex((one) => one.kind === 'link') + 1));
  if (drafts.length > 0 && !isPaper && isPerson(part.text)) return 'author';
  if (drafts.length > 0 && !isPaper && /\bby\s*$/i.test(between)) return 'link';
  if (/@\s*$/.test(between)) return 'mention';
  if (isPaper || mode === 'each') return 'item';
  if (mode === 'prose') return 'mention';
  const last = drafts.at(-1);
  if (!last) return 'item';
  const isAfterLink = before.at(-1) !== undefined && /^[\s,，|/、·;&+]*(?:and|or|和|与)?\s*$/u.test(between);
  if (mode === 'row') return isAfterLink ? 'item' : 'mention';
  const isBracketed = /[[(（【]\s*$/u.test(between);
  if (!isAfterLink || isBracketed || sameWithoutBrackets(part.text, last.title)) return 'link';
  return cleanTitle(part.text).length >= 4 ? 'item' : 'link';
}

/** `Maps (EN)` and `Maps (中文)` are one work. */
function sameWithoutBrackets(a: string, b: string): boolean {
  const plain = (text: string) => cleanTitle(text.replace(/[(（][^()（）]*[)）]/gu, '')).toLowerCase();
  return plain(a) === plain(b);
}

function draftOf(part: Part): Draft {
  const title = cleanTitle(part.text);
  const draft = newDraft(withoutYear(title), part, 'link');
  draft.links.push({ ...linkOf(part), label: draft.title, role: 'main' });
  draft.stated = yearInTitle(title);
  return draft;
}

function yearInTitle(title: string) {
  const end =
    /[（([]([^（()）[\]]{4,40})[)）\]]?$/u.exec(title)?.[1] ?? /[,，]\s*([^,，]{4,30})$/u.exec(title)?.[1];
  return end ? dateIn(end) : undefined;
}

/** What stands before a title link: a short name, authors, a date. */
function addLead(draft: Draft, lead: readonly Part[]): void {
  const words = wordsOf(lead);
  const name = cleanTitle(words.replace(/\|/g, ' '));
  const isTag = !/[:：]\s*$/u.test(words) || /\d|.\p{Lu}/u.test(name);
  if (name !== '' && isTag && isNameLike(name) && isTitle(name) && !isPerson(name)) draft.name ??= name;
  else addFacts(draft, lead);
}

/** `(**ELMo**)` behind a title gives its short name. */
function nameInBrackets(parts: readonly Part[]): string | undefined {
  for (const [index, part] of parts.entries()) {
    if (part.kind !== 'text' || !part.strong) continue;
    const opens = /[(（]\s*$/u.test(parts[index - 1]?.text ?? '');
    const name = cleanTitle(part.text);
    if (opens && isNameLike(name)) return name;
  }
  return undefined;
}

/** The links of parts that have no title of their own; with `all`, those too that have one. */
function linksOf(parts: readonly Part[], all = false): DraftLink[] {
  return parts.flatMap((part, index) => {
    const isTaken = part.role === 'label' || part.role === 'bare' || (all && part.role === 'title');
    if (!isTaken) return [];
    const before = parts.slice(0, index);
    const from = before.findLastIndex((one) => one.kind !== 'text');
    return linkOf(part, wordsOf(before.slice(from + 1)));
  });
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
      part.isHard ||
      part.code ||
      (part.emphasis && !first.emphasis && isAboutTitle(part.text)));
  const end = parts.findIndex(isEnd);
  const words = parts.slice(from, end < 0 ? parts.length : end);
  const found = plainTitle(words.map((part) => (part.kind === 'break' ? ' ' : part.text)).join(''));
  const after = end < 0 ? [] : parts.slice(end);
  return found ? { ...found, part: first, after: [...parts.slice(0, from), ...after] } : undefined;
}
