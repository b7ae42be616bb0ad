import { type Identifier, recognise, yearOf } from '@stemma/model';
import type { BuildsOnStatement, OrganisationMention, TopicMention, WorkRecord } from '../../record';
import type { CanonEntry } from './canon-entry';
import type { CanonWork } from './schema';

/** Names of the canon's organisations and topics by id. */
export interface CanonNames {
  readonly organisations: ReadonlyMap<string, string>;
  readonly topics: ReadonlyMap<string, string>;
}

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
 * The record of an entry. Links to works that the canon does not hold are left out: `checkCanon` has
 * named each.
 */
export function workRecord(
  entry: CanonEntry<CanonWork>,
  known: ReadonlySet<string>,
  names: CanonNames,
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
    authors: (work.authors ?? []).map((author) => (typeof author === 'string' ? { name: author } : author)),
    authorCount: work.authorCount ?? (work.authors ? work.authors.length : undefined),
    organisations: (work.organisations ?? []).map((id) => mention(id, names.organisations)),
    topics: (work.topics ?? []).map((id) => mention(id, names.topics)),
    summary: work.summary,
    summaryZh: work.summaryZh,
    listed: work.listed ?? [],
    buildsOn: (work.buildsOn ?? []).flatMap((link, index): BuildsOnStatement[] =>
      known.has(link.work)
        ? [
            {
              place: entry.at(['buildsOn', index]),
              parent: { identifier: `canon:${link.work}` },
              relation: link.relation,
              evidence: link.evidence,
              evidenceUrl: link.url,
              evidenceWhere: link.where,
              readOn: link.readOn,
              checked: link.checked,
            },
          ]
        : [],
    ),
    cites: [],
    introducedIn:
      work.introducedIn && known.has(work.introducedIn) ? [{ identifier: `canon:${work.introducedIn}` }] : [],
    correction: work.correction,
    note: work.note,
  };
}

function mention(id: string, names: ReadonlyMap<string, string>): OrganisationMention & TopicMention {
  return { id, name: names.get(id) ?? id };
}
