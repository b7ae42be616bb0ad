import {
  doiIdentifier,
  type Identifier,
  isPartialDate,
  type Problem,
  parseUrl,
  recognise,
} from '@stemma/model';
import type { OrganisationMention, Place, RecordLink, WorkRecord } from '../../record';
import { authorMention } from './author-mention';
import { cleanText } from './clean-text';
import { type OpenAlexWork, titleOf } from './schema';
import { workKinds } from './work-kinds';
import { workIdentifier, workNumber } from './work-number';

/**
 * What a work of OpenAlex says as a record. Topics: the primary one alone, of some 4,500 that OpenAlex gives
 * out; the further ones, keywords and the older concepts would join every work to dozens. Abstracts (kept as
 * an inverted index) are not taken. A work without a title goes by its OpenAlex id. `merged` are numbers of
 * works that were merged into this one: their ids are identifiers of it.
 */
export function workRecord(
  work: OpenAlexWork,
  place: Place,
  merged: (work: number) => readonly number[],
): WorkRecord | Problem {
  const bad = (reason: string): Problem => ({ code: 'bad-field', ...place, reason });
  const given = work.id ?? work.ids?.openalex;
  if (!given) return bad('has no id; a work of OpenAlex has one such as https://openalex.org/W2741809807');
  const number = workNumber(given);
  if (number === undefined) return bad(`id "${given}" is no work of OpenAlex (https://openalex.org/W…)`);
  const date = work.publication_date || undefined;
  if (date && !isPartialDate(date)) return bad(`publication_date "${date}" is no date YYYY-MM-DD`);
  const cites = new Set<number>();
  for (const reference of work.referenced_works ?? []) {
    const cited = workNumber(reference);
    if (cited === undefined) return bad(`referenced_works: "${reference}" is no work of OpenAlex`);
    cites.add(cited);
  }
  const key = `W${number}`;
  const links = linksOf(work);
  const authors = (work.authorships ?? []).flatMap((authorship) => authorMention(authorship) ?? []);
  const topic = cleanText((work.primary_topic ?? work.topics?.[0])?.display_name);
  return {
    type: 'work',
    key,
    place,
    kinds: workKinds(work.type),
    title: titleOf(work) ?? key,
    ...(work.publication_year && { year: work.publication_year }),
    ...(date && { date }),
    ...(links[0] && { url: links[0].url }),
    links,
    identifiers: identifiersOf(work, number, merged(number)),
    authors,
    ...((work.authors_count ?? 0) > authors.length && { authorCount: work.authors_count ?? undefined }),
    organisations: organisationsOf(work),
    topics: topic ? [{ name: topic }] : [],
    listed: [],
    buildsOn: [],
    cites: [...cites].map((cited) => ({ identifier: workIdentifier(cited) })),
    introducedIn: [],
    ...(work.is_retracted && { retracted: true }),
    ...(work.is_paratext && { paratext: true }),
  };
}

function identifiersOf(work: OpenAlexWork, number: number, merged: readonly number[]): Identifier[] {
  const found = new Set<Identifier>();
  for (const text of [work.doi, work.ids?.doi]) {
    const doi = text && doiIdentifier(text);
    if (doi) found.add(doi);
  }
  for (const { landing_page_url, pdf_url } of [
    work.primary_location ?? {},
    ...(work.locations ?? []),
  ] as const)
    for (const address of [landing_page_url, pdf_url]) {
      // all other addresses may be those of another version, or of the journal
      const identifier = address && /arxiv/i.test(address) ? recognise(address) : undefined;
      if (identifier?.startsWith('arxiv:')) found.add(identifier);
    }
  for (const id of [number, ...merged]) found.add(workIdentifier(id));
  return [...found];
}

function linksOf({ primary_location }: OpenAlexWork): RecordLink[] {
  const { landing_page_url: page, pdf_url: pdf } = primary_location ?? {};
  const links: RecordLink[] = [];
  if (page && parseUrl(page)) links.push({ label: '', url: page });
  if (pdf && pdf !== page && parseUrl(pdf)) links.push({ label: 'PDF', url: pdf });
  return links;
}

/** Each institution once, in the order of the authors. */
function organisationsOf({ authorships }: OpenAlexWork): OrganisationMention[] {
  const found = new Map<string, OrganisationMention>();
  for (const { institutions } of authorships ?? [])
    for (const { display_name, ror: registered, country_code, type } of institutions ?? []) {
      const name = cleanText(display_name);
      const ror = registered?.replace(/^(?:https?:\/\/)?(?:www\.)?ror\.org\//i, '');
      const key = ror || name;
      if (!name || !key || found.has(key)) continue;
      found.set(key, {
        name,
        ...(ror && { ror }),
        ...(country_code && { country: country_code.toUpperCase() }),
        ...(type && { type }),
      });
    }
  return [...found.values()];
}
