import { recognise } from '@stemma/model';
import type { Draft } from './draft';
import { isOrganisation, organisationsOf } from './organisation-name';
import type { Part } from './parts';
import { wordsOf } from './parts';
import { isFullName, namesAt, namesOf } from './person-name';
import { arxivMonth, betterStated, type Stated, statedDate } from './stated-date';
import { isVenue, isVenueWord } from './venue';

const SEPARATOR = /[,;|()[\]（）【】·、，\n]|\s[-–—]+\s|(?<=[\p{L}\d)”"])\.(?=\s|$)/u;
const MADE_BY = /由\s*([^，。；,;]{2,60}?)\s*(?:主讲|讲授|授课|提供|撰写|编写|开发|主办|制作|发布|推出)/u;
const CHINESE_ORGANISATION = /^[\p{Script=Han}\p{L}\s]{0,10}(?:大学|学院|研究院|研究所|实验室|公司)$/u;
const BYLINE = /^(?:by\s+)?([\p{Lu}][\p{L}.'’-]+)\s*[,，]\s*((?:19|20)\d\d)$/u;
const SMALL = /^(?:of|in|on|the|and|to|appear|at|for|by|published|posted|年|月|日|de)$/i;
const MOST_WORDS = 8;

/** Takes authors, organisations and date from what stands around a title. */
export function addFacts(draft: Draft, parts: readonly Part[]): void {
  const emphasised = parts.filter((part) => part.kind === 'text' && part.emphasis).map(({ text }) => text);
  for (const text of [joinedEmphasis(parts), ...emphasised]) addAuthors(draft, namesOf(text)?.names);
  for (const part of parts)
    if (part.role === 'label')
      draft.stated = betterStated(draft.stated, dateIn(part.text.replace(/[[\]]/g, '')));
  for (const line of wordsOf(parts).split('\n')) if (!isDescription(line)) addLine(draft, line);
}

/** Words behind a dash describe the work, unless they begin with authors, a date, a venue or an organisation. */
function isDescription(line: string): boolean {
  const behind = /^[\s|)\]]*(?:[-–—]+|[:：])\s*(\S.*)$/u.exec(line)?.[1];
  if (behind === undefined) return false;
  const [segment = ''] = behind.split(SEPARATOR);
  if (/\d/.test(segment) && isDateOrPlace(segment.trim()) && statedDate(segment)) return false;
  if (isVenue(segment) || organisationsOf(segment).length > 0) return false;
  const found = namesAt(behind);
  if (!found) return true;
  const after = behind.slice(found.end).trim();
  return !(
    found.names.length > 1 ||
    found.hasMore ||
    /^[.|]?$/.test(after) ||
    /^[,(|]\s*(?:[\p{Lu}\d])/u.test(after)
  );
}

/** Takes in a line of text that belongs to an item. */
export function addLine(draft: Draft, line: string): void {
  const text = line.replace(/\s+/g, ' ').trim();
  if (text === '') return;
  const made = MADE_BY.exec(text)?.[1];
  const byline = BYLINE.exec(text);
  if (made) addMaker(draft, made);
  else if (byline?.[1]) {
    if (isOrganisation(byline[1])) draft.organisations.push(byline[1]);
    else addAuthors(draft, [byline[1]]);
  } else addAuthors(draft, authorsIn(text));
  addOrganisations(draft, text);
  if (text.split(SEPARATOR).some((segment) => /\d{2}/.test(segment) && isVenue(segment.trim())))
    draft.hints.push('paper');
  draft.stated = betterStated(draft.stated, dateIn(text));
  const arxiv = /\barxiv(?:\s+preprint)?(?:\s+arxiv)?[:.\s/]\s?(\d{4}\.\d{4,5})/i.exec(text)?.[1];
  if (arxiv && arxivMonth(arxiv)) draft.identifiers.push(`arxiv:${arxiv}`);
  const doi = recognise(/\bdoi[:\s]\s?10\.\d{4,9}\/[^\s|,;]+/i.exec(text)?.[0] ?? '');
  if (doi) draft.identifiers.push(doi);
}

/** The date of the first stretch between separators that is a date, or a venue with its year. */
export function dateIn(text: string): Stated | undefined {
  const joined = text.replace(/\b(\p{L}{3,9}\.?),\s+((?:19|20)\d\d)\b/gu, '$1 $2');
  for (const part of joined.split(SEPARATOR)) {
    const segment = part.trim();
    const stated = /\d/.test(segment) && segment.length < 80 ? statedDate(segment) : undefined;
    if (stated && isDateOrPlace(segment)) return stated;
  }
  return undefined;
}

function isDateOrPlace(segment: string): boolean {
  const words = segment.split(/[\s:：]+/).filter(Boolean);
  if (words.length > MOST_WORDS) return isVenue(segment);
  return words.every(
    (word) =>
      /^[\p{Lu}\d'’*"“`]/u.test(word) || SMALL.test(word) || isVenueWord(word) || /^\p{P}+$/u.test(word),
  );
}

/** The names that a line holds where authors stand: alone, or first, or after year or venue; never in prose. */
function authorsIn(text: string): readonly string[] | undefined {
  const whole = namesOf(text.replace(/[|[\]]/g, ' '));
  if (whole) return whole.names;
  let at = 0;
  for (let tries = 0; tries < 4 && at < text.length; tries++) {
    const rest = text.slice(at);
    const found = namesAt(rest);
    if (found && isAuthorship(rest, found.end, found.names.length > 1 || found.hasMore)) return found.names;
    const next = nextSegment(rest);
    if (next === undefined) return undefined;
    at += next;
  }
  return undefined;
}

/** Skips a year, a venue or a gap at the beginning; anything else ends the search. */
function nextSegment(text: string): number | undefined {
  const match = /^([^,;|()[\]（）【】\n]*?)(?:[,;|()[\]（）【】]|\.\s)\s*/u.exec(text);
  if (!match) return undefined;
  const segment = (match[1] ?? '').replace(/^[\s\-–—:.*]+/, '').trim();
  const isSkipped =
    segment === '' ||
    isVenue(segment) ||
    (/\d/.test(segment) && isDateOrPlace(segment)) ||
    organisationsOf(segment).length > 0;
  return isSkipped ? match[0].length : undefined;
}

function isAuthorship(text: string, end: number, isList: boolean): boolean {
  const after = text.slice(end).trimStart();
  if (
    after === '' ||
    /^[,，.;|()[\]（）@"“\n]/u.test(after) ||
    (isList && after.startsWith(':')) ||
    /^(?:19|20)\d\d\b/.test(after)
  )
    return true;
  if (/^[-–—]/.test(after)) return isList;
  const [word = ''] = after.split(/[\s,]/);
  return isVenueWord(word) || isVenue(after.split(SEPARATOR)[0] ?? '');
}

function addOrganisations(draft: Draft, text: string): void {
  const at = /(?:\p{L}|[(（])@([\p{Lu}][\p{L}\d.& -]*)/u.exec(text)?.[1]?.trim();
  if (at && !isVenue(at)) draft.organisations.push(at.replace(/[\s.,;:]+$/, ''));
  for (const segment of text.split(SEPARATOR)) {
    const named = segment
      .replace(/\b(?:19|20)\d\d\b/g, '')
      .replace(/^\s*(?:by|from)\s+/i, '')
      .trim();
    if (named !== '' && named.length < 80) draft.organisations.push(...organisationsOf(named));
  }
}

function addMaker(draft: Draft, maker: string): void {
  const names = namesOf(maker);
  if (isOrganisation(maker) || CHINESE_ORGANISATION.test(maker)) draft.organisations.push(maker);
  else if (names) addAuthors(draft, names.names);
}

function addAuthors(draft: Draft, names: readonly string[] | undefined): void {
  if (!names || draft.authors.length > 0) return;
  if (names.length === 1 && isOrganisation(names[0] ?? '')) draft.organisations.push(names[0] ?? '');
  else draft.authors.push(...names);
}

/** Names may be set in italics with breaks in between. */
function joinedEmphasis(parts: readonly Part[]): string {
  return parts
    .filter((part) => part.emphasis && part.kind === 'text')
    .map(({ text }) => text)
    .join(' ');
}

/** Whether words are one person's full name and not a title. */
export function isPerson(text: string): boolean {
  return isFullName(text) && !isOrganisation(text);
}
