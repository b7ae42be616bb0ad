import { cleanTitle } from './clean-title';
import { isFieldName, isTitleField } from './field-name';
import { labelOf } from './link-label';
import { isOrganisation, organisationsOf } from './organisation-name';
import { namesAt, namesOf } from './person-name';
import { isOnlyDate } from './stated-date';
import { isVenue, isVenueWord } from './venue';

/** A title without any mark of its own, taken out of the words around it. */
export interface PlainTitle {
  readonly title: string;
  /** What stood in brackets before it. */
  readonly tags: readonly string[];
  /** The words before and after it. */
  readonly rest: string;
  /** Authors, a year or a venue stood beside it, as in a reference: so it is a work even without a link. */
  readonly isReference: boolean;
}

const TAG =
  /^\s*(?:[[(（【]([^[\]()（）【】]{1,60})[\])）】]|((?:19|20)\d\d[-./]\d{1,2}(?:[-./]\d{1,2})?|(?:19|20)\d\d)(?=\s*[:：,|\s-]))\s*[:：,|-]?\s*/u;
const ARXIV_ID = /^\s*\[?arxiv[:.\s]\s?(?:\d{4}\.\d{4,5}|[a-z-]+\/\d{7})(?:v\d+)?\]?[\s.,:|–—-]*/i;
const BRACKET = /\s*[（([]([^（）()[\]]*)[)）\]]/u;
/** A bracket that a link closes. */
const OPEN_BRACKET = /\s*[（([]([^（()）[\]]*)$/u;
/** More than this is prose. */
const LONGEST_TITLE = 240;
/** Characters within which a title ends. */
const LONGEST = 2000;
/** Characters by which a stretch shows itself as authors, year or venue. */
const TELLING = 300;
const DASH = /\s[-–—|]+\s/u;
const CUT_BY = /,?\s+by\s+(?=\p{Lu})/u;

/** Finds the title in a line such as `Title. Authors. Venue, 2020`, `Authors, Title (Venue 2020)` or `Authors (2017). Title. Venue.` */
export function plainTitle(text: string): PlainTitle | undefined {
  const line = text.slice(0, LONGEST).replace(/\s+/g, ' ').trim();
  const { tags, body } = withoutTags(line);
  const found = titleIn(body);
  if (!found) return undefined;
  const title = cleanTitle(found.title);
  if (title.length > LONGEST_TITLE) {
    const [first = ''] = text.trim().split(/\s{2,}/u);
    return first.length < title.length ? plainTitle(first) : undefined;
  }
  const names = namesOf(title);
  if (!isTitle(title) || names?.hasMore || (names?.names.length ?? 0) > 1) return undefined;
  const rest = [...tags, found.rest + text.slice(LONGEST)].join(' | ');
  return { title, tags, rest, isReference: found.isReference || tags.some((tag) => isYearOrVenue(tag)) };
}

/** Whether a text can be a title at all: words, and no label, venue, date or list of names. */
export function isTitle(text: string): boolean {
  if (
    !/\p{L}{2}|\p{L}\d|\d\p{L}|\p{Script=Han}/u.test(text) ||
    labelOf(text) ||
    isVenue(text) ||
    /^https?:/i.test(text)
  )
    return false;
  const letters = text.replace(/[^\p{L}]/gu, '');
  return (letters.length > 1 || /\p{L}\d/u.test(text)) && !isOnlyDate(text);
}

type Cut = Omit<PlainTitle, 'tags'>;

function titleIn(body: string): Cut | undefined {
  const names = namesAt(body);
  if (names) {
    const after = body.slice(names.end);
    const dated = /^[\s,.]*[（([]?\s*((?:19|20)\d\d)[a-z]?\s*[)）\]]?[\s.,:]+(?=\S)/u.exec(after);
    const gap = /^\s*[.,:;]\s*["“]?(?=\S)/u.exec(after);
    const skip = dated?.[0] ?? gap?.[0];
    const isList =
      names.hasMore || (names.names.length > 1 && names.names.every((name) => name.includes(' ')));
    if (skip !== undefined && (isList || dated || !skip.includes(':'))) {
      const cut = cutTitle(after.slice(skip.length));
      if (cut.title.split(' ').length >= 2 && isTitle(cleanTitle(cut.title)) && !namesOf(cut.title))
        return {
          title: cut.title,
          rest: `${body.slice(0, names.end)}\n${dated?.[1] ?? ''} | ${cut.rest}`,
          isReference: true,
        };
    }
  }
  const dash = DASH.exec(body);
  const behind = dash ? body.slice(dash.index + dash[0].length) : '';
  if (dash && namesAt(behind) && /^[,.]\s*\S+ \S/.test(behind.slice(namesAt(behind)?.end)))
    return titleIn(behind);
  if (dash && isOrganisation(body.slice(0, dash.index).trim())) {
    const found = titleIn(behind);
    if (found) return { ...found, rest: `${body.slice(0, dash.index)} | ${found.rest}` };
  }
  const cut = cutTitle(body);
  return cut.title.trim() === '' ? undefined : { ...cut, isReference: cut.isReference };
}

/** Cuts a title off where what follows is a year, a venue, authors or a description. */
function cutTitle(text: string): Cut {
  const ends: { at: number; isReference: boolean }[] = [];
  for (const match of text.matchAll(new RegExp(BRACKET, 'gu')))
    if (match.index > 3 && isDetail(match[1] ?? ''))
      ends.push({ at: match.index, isReference: isYearOrVenue(match[1] ?? '') });
  const open = OPEN_BRACKET.exec(text);
  if (open && open.index > 1)
    ends.push({
      at: open.index,
      isReference: (open[1] ?? '').split(/[,;]/).some((part) => isYearOrVenue(part.trim())),
    });
  for (const match of text.matchAll(/(?<=[\p{L}\p{N})”"?!]{2})([.?!])\s+(?=["“(]?[\p{Lu}\d*|])/gu)) {
    const after = text.slice(match.index + match[0].length);
    const isEnd = match[1] === '.' || isBibliographic(after);
    if (
      isEnd &&
      match.index > 3 &&
      !/\b(?:vs|etc|al|cf|Dr|Mr|Ms|St|No|Fig)$/.test(text.slice(0, match.index))
    )
      ends.push({ at: match.index + (match[1] === '.' ? 0 : 1), isReference: isBibliographic(after) });
  }
  for (const match of text.matchAll(/[,，]\s*|\s+\|\s*/gu)) {
    const after = text.slice(match.index + match[0].length);
    if (match.index > 1 && (isBibliographic(after) || match[0].includes('|')))
      ends.push({ at: match.index, isReference: isBibliographic(after) });
  }
  for (const pattern of [DASH, CUT_BY]) {
    const match = pattern.exec(text);
    if (match && match.index > 1) ends.push({ at: match.index, isReference: pattern === CUT_BY });
  }
  const [first] = ends.sort((a, b) => a.at - b.at);
  if (!first) return { title: text, rest: '', isReference: false };
  return { title: text.slice(0, first.at), rest: text.slice(first.at), isReference: first.isReference };
}

function isBibliographic(following: string): boolean {
  const after = following.slice(0, TELLING);
  const field = /^([^:：,，]{1,16})[:：]/u.exec(after)?.[1];
  if (field !== undefined && isFieldName(field)) return true;
  const [segment = ''] = after.split(/[,;|.(（]|\s[-–—]\s/u);
  if (isYearOrVenue(segment.trim())) return true;
  const names = namesAt(after, 0);
  return (
    names !== undefined &&
    /^\s*(?:$|[,.;|(（[\n])/u.test(after.slice(names.end)) &&
    (names.names.length > 1 || names.hasMore || after.length < names.end + 40)
  );
}

function isDetail(inside: string): boolean {
  return (
    isYearOrVenue(inside) ||
    /\|/.test(inside) ||
    inside.trim() === '' ||
    inside.startsWith('@') ||
    inside.split(/[,;]/).some((part) => isYearOrVenue(part.trim()) || organisationsOf(part).length > 0)
  );
}

function isYearOrVenue(text: string): boolean {
  const plain = text.replace(/[^\p{L}\p{N}'’ .:-]/gu, ' ').trim();
  if (/^(?:(?:19|20)\d\d|\p{L}{3,9}\.? (?:19|20)\d\d|(?:19|20)\d\d[-./]\d{1,2}.*)$/u.test(plain)) return true;
  return isVenue(plain) || (/(?:19|20)\d\d$/.test(plain) && plain.split(' ').some(isVenueWord));
}

function withoutTags(text: string): { tags: string[]; body: string } {
  const tags: string[] = [];
  let body = text.replace(/^(?:\p{Extended_Pictographic}|\ufe0f|\u200d|[\s\-–—•·*])+/u, '');
  const arxiv = ARXIV_ID.exec(body)?.[0] ?? '';
  if (arxiv !== '') tags.push(arxiv.trim());
  body = body.slice(arxiv.length);
  for (let match = TAG.exec(body); match && match[0].length < body.length; match = TAG.exec(body)) {
    if (!/\p{L}{2}/u.test(body.slice(match[0].length))) break;
    tags.push(match[1] ?? match[2] ?? '');
    body = body.slice(match[0].length);
  }
  const label = /^([^:：]{1,20})[:：]\s*(?=\S)/u.exec(body);
  if (label && (labelOf(label[1] ?? '') || isTitleField(label[1] ?? ''))) body = body.slice(label[0].length);
  return { tags, body };
}
