import { type Identifier, recognise, yearOf } from '@stemma/model';
import type { WorkRecord } from '../../record';
import type { NameAuthor } from './author-names';
import type { CanonEntry } from './canon-entry';
import type { CanonWork } from './schema';

/** Everything that says which work an entry of the canon is, best first. */
export function identifiersOf(work: CanonWork): Identifier[] {
  const main = work.url ? recognise(work.url) : undefined;
  return [
    ...new Set([
      ...(work.arxiv ? [`arxiv:${work.arxiv}`] : []),
      ...(work.doi ? [recognise(`doi:${work.doi}`) ?? `doi:${work.doi.toLowerCase()}`] : []),
      ...(work.identifiers ?? []),
      `canon:${work.id}`,
      ...(main ? [main] : []),
    ]),
  ];
}

/**
 * The record of an entry; `nameOf` says what an organisation or topic is called, `nameAuthor` who a person
 * is. A parent that nobody describes is kept: it becomes a stub.
 */
export function workRecord(
  entry: CanonEntry<CanonWork>,
  nameOf: (id: string) => string,
  nameAuthor: NameAuthor,
): WorkRecord {
  const work = entry.value;
  const url = work.url ?? (work.arxiv ? `https://arxiv.org/abs/${work.arxiv}` : undefined);
  return {
    type: 'work',
    key: work.id,
    place: entry.at(),
    kinds: work.kinds,
    title: work.title,
    titleZh: work.titleZh,
    name: work.name,
    aliases: work.aliases,
    year: work.date ? yearOf(work.date) : undefined,
    date: work.date,
    firstVersion: work.firstVersion,
    url,
    links: [...(url ? [{ label: '', url }] : []), ...(work.links ?? [])],
    identifiers: identifiersOf(work),
    authors: (work.authors ?? []).map(nameAuthor),
    authorCount: work.authorCount ?? (work.authors ? work.authors.length : undefined),
    organisations: (work.organisations ?? []).map((id) => ({ id, name: nameOf(id) })),
    topics: (work.topics ?? []).map((id) => ({ id, name: nameOf(id) })),
    summary: work.summary,
    summaryZh: work.summaryZh,
    listed: work.listed ?? [],
    buildsOn: (work.buildsOn ?? []).map((link, index) => ({
      place: entry.at(['buildsOn', index]),
      parent: { identifier: `canon:${link.work}` },
      relation: link.relation,
      evidence: link.evidence,
      evidenceUrl: link.url,
      evidenceWhere: link.where,
      readOn: link.readOn,
      checked: link.checked,
    })),
    cites: [],
    introducedIn: work.introducedIn ? [{ identifier: `canon:${work.introducedIn}` }] : [],
    correction: work.correction,
    note: work.note,
  };
}
