import {
  drawnKind,
  fold,
  normaliseUrl,
  type Properties,
  recognise,
  schemeOf,
  type WorkKind,
  type WorkProperties,
  yearOf,
} from '@stemma/model';
import type { RecordLink, WorkRecord } from '../record';
import { compact } from './compact';
import { shortName } from './short-name';
import { addressOf } from './work-address';
import type { DescribedWork } from './work-id';

/**
 * The values of a work that are shown, of all that its records state: of single values the one that
 * the first record in order states, lists united. The date is the first one of the year that is shown.
 */
export function visibleValues(work: DescribedWork): Properties & Partial<WorkProperties> {
  const records = work.said.map(({ record }) => record);
  const first = <T>(pick: (record: WorkRecord) => T | undefined): T | undefined =>
    records.map(pick).find((value) => value !== undefined && value !== '');
  const title = first((record) => record.title) ?? work.id;
  const titleZh = first((record) => record.titleZh);
  const name = first((record) => record.name) ?? shortName(title);
  const year = visibleYear(records);
  const url = first(({ url: address }) => (address && !isLost(work, address) ? address : undefined));
  const links = furtherLinks(work, url);
  const ofScheme = (scheme: string) =>
    work.identifiers.find((identifier) => schemeOf(identifier) === scheme)?.slice(scheme.length + 1);
  return compact({
    name,
    kind: drawnKind(kindsOf(work)),
    title,
    titleZh,
    year,
    date: visibleDate(records, year),
    firstVersion: first((record) => record.firstVersion),
    url: url ?? addressOf(work.identifiers),
    links: links.map((link) => link.url),
    linkLabels: links.map((link) => link.label),
    arxiv: ofScheme('arxiv'),
    doi: ofScheme('doi'),
    openalex: ofScheme('openalex'),
    aliases: aliasesOf(records, [name, title, titleZh]),
    summary: first((record) => record.summary),
    summaryZh: first((record) => record.summaryZh),
    authorCount: first((record) => record.authorCount),
    correction: first(
      ({ correction }) => correction && `${correction.source} says ${correction.says}: ${correction.why}`,
    ),
    retracted: first((record) => record.retracted),
    paratext: first((record) => record.paratext),
    note: first((record) => record.note),
  });
}

/** The kinds that any record states; `website` is what a reader says of an address it knows nothing of. */
export function kindsOf(work: DescribedWork): WorkKind[] {
  const kinds = new Set(work.said.flatMap(({ record }) => record.kinds));
  if (kinds.size > 1) kinds.delete('website');
  return [...kinds];
}

/** The year that the first record with any date states. */
export function visibleYear(records: readonly WorkRecord[]): number | undefined {
  for (const { year, date, firstVersion } of records) {
    const stated = date ?? firstVersion;
    if (year !== undefined || stated !== undefined) return year ?? (stated ? yearOf(stated) : undefined);
  }
  return undefined;
}

/** The first date of the year that is shown. */
export function visibleDate(records: readonly WorkRecord[], year: number | undefined): string | undefined {
  return records.find(({ date }) => date !== undefined && yearOf(date) === year)?.date;
}

function furtherLinks(work: DescribedWork, main: string | undefined): RecordLink[] {
  const seen = new Set([main && normalised(main)]);
  return work.said.flatMap(({ record }) => {
    const all = record.url ? [...record.links, { label: '', url: record.url }] : record.links;
    return all.filter(({ url }) => {
      if (seen.has(normalised(url)) || isLost(work, url)) return false;
      seen.add(normalised(url));
      return true;
    });
  });
}

function isLost(work: DescribedWork, url: string): boolean {
  if (work.lost.size === 0) return false;
  const identifier = recognise(url);
  return identifier !== undefined && work.lost.has(identifier);
}

function normalised(url: string): string {
  return normaliseUrl(url) ?? url;
}

/** Other names and titles that any record states, so that each is found. */
function aliasesOf(records: readonly WorkRecord[], shown: readonly (string | undefined)[]): string[] {
  const seen = new Set(shown.map((text) => text && fold(text)));
  return records
    .flatMap(({ aliases, name, title, titleZh }) => [...(aliases ?? []), name, titleZh, title])
    .filter((text): text is string => {
      if (!text || seen.has(fold(text))) return false;
      seen.add(fold(text));
      return true;
    });
}
