import { type Identifier, isStrong, recognise, schemeOf, slug } from '@stemma/model';
import type { RecordLink, WorkRecord } from '../../record';
import type { Draft, DraftLink } from './draft';
import { kindsOf } from './kind-of';
import { nameBeforeColon } from './short-name';
import { arxivMonth, isOnlyDate, type Stated, statedDate } from './stated-date';

const HAN = /\p{Script=Han}/u;
const KANA_OR_HANGUL = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/** The record of a finished item, without its key. */
export function workRecord(draft: Draft, file: string): Omit<WorkRecord, 'key'> {
  const links = ordered(draft.links);
  const [main] = links;
  const identifiers = identifiersOf(links, draft.identifiers);
  const { title, section } = draft;
  const words = [...draft.hints, ...links.filter(({ role }) => role !== 'main').map(({ label }) => label)];
  return {
    type: 'work',
    place: { file, line: draft.line, column: draft.column },
    kinds: kindsOf({ title, address: main?.address, words, section }),
    title,
    titleZh: HAN.test(title) && !KANA_OR_HANGUL.test(title) ? title : undefined,
    name: draft.name ?? nameBeforeColon(title),
    ...dated(draft.stated, identifiers, section),
    url: main?.address,
    links: links.map(({ label, address }): RecordLink => ({ label: label || title, url: address })),
    identifiers,
    authors: unique(draft.authors).map((name) => ({ name })),
    organisations: unique(draft.organisations).map((name) => ({ name })),
    topics: section.map((name) => ({ name })),
    listed: [{ source: '', section, line: draft.line }],
    buildsOn: [],
    cites: [],
    introducedIn: [],
  };
}

/** What an item is known by in its list when the list is edited elsewhere. */
export function keyOf({ identifiers, title }: Pick<WorkRecord, 'identifiers' | 'title'>): string {
  return identifiers[0] ?? `title:${slug(title) || title}`;
}

/** The link with the title first, else one to the work itself, a paper before others; each address once. */
function ordered(links: readonly DraftLink[]): DraftLink[] {
  const once = links.filter(
    (link, index) => links.findIndex(({ address }) => address === link.address) === index,
  );
  const rank = ({ role, address }: DraftLink) => {
    if (role === 'main') return 0;
    const identifier = recognise(address);
    const isPaper = identifier !== undefined && isStrong(identifier);
    return role === 'work' ? (isPaper ? 1 : 2) : isPaper ? 3 : 4;
  };
  const best = once.reduce<DraftLink | undefined>((a, b) => (a && rank(a) <= rank(b) ? a : b), undefined);
  return best ? [best, ...once.filter((link) => link !== best)] : [];
}

/**
 * The main link's identifier, and those of other links that name the work itself (`pdf`, `doi`) where
 * they are of another kind: two arXiv ids are two papers.
 */
function identifiersOf(links: readonly DraftLink[], stated: readonly Identifier[]): Identifier[] {
  const found: Identifier[] = [];
  const add = (identifier: Identifier | undefined) => {
    const isKnown = found.some((other) => schemeOf(other) === (identifier && schemeOf(identifier)));
    if (identifier && !isKnown) found.push(identifier);
  };
  for (const [index, { role, address }] of links.entries()) {
    const identifier = recognise(address);
    if (index === 0 || (role === 'work' && identifier && isStrong(identifier))) add(identifier);
  }
  if (!found.some(isStrong)) for (const identifier of stated) add(identifier);
  return found;
}

/** The date stated; a month from arXiv where no month is stated and the years do not differ. */
function dated(
  stated: Stated | undefined,
  identifiers: readonly Identifier[],
  section: readonly string[],
): Pick<WorkRecord, 'year' | 'date'> {
  const arxiv = identifiers.find((identifier) => identifier.startsWith('arxiv:'))?.slice('arxiv:'.length);
  const month = arxiv ? arxivMonth(arxiv) : undefined;
  if (stated?.date) return { year: stated.year, date: stated.date };
  if (stated) return { year: stated.year, date: month?.startsWith(String(stated.year)) ? month : undefined };
  if (month) return { year: Number(month.slice(0, 4)), date: month };
  const heading = section.findLast(isOnlyDate);
  return heading ? { ...statedDate(heading) } : {};
}

function unique(texts: readonly string[]): string[] {
  return [...new Set(texts.map((text) => text.trim()).filter(Boolean))];
}
