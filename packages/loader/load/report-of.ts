import { drawnKind, type NodeLabel } from '@stemma/model';
import type { Reading, SourceRecord } from '../record';
import type { LoadReport, ReportedRecord } from '../report';
import { ofKind } from '../resolve/resolve-problem';
import type { SourceBundle, SourceFacts } from '../resolve/source-bundle';
import type { Plan } from './plan';

/** The report of one source among those of a plan; `before` is what an earlier load brought under its id. */
export function reportOf(
  { source, records }: SourceBundle,
  reading: Reading,
  before: SourceBundle | undefined,
  { graph, change }: Plan,
): LoadReport {
  const counts = { created: 0, updated: 0, unchanged: 0 };
  const met = new Set<string>();
  const known = new Set(before?.records.map((record) => record.key));
  for (const record of records) {
    const node = graph.nodeOf.get(record);
    if (node) counts[fateOf(node, change, met)]++;
    else counts[known.has(record.key) ? 'unchanged' : 'created']++;
  }
  return {
    source: reportedFacts(source),
    read: records.length + reading.refused.length,
    accepted: records.length,
    ...counts,
    merged: graph.merged
      .filter(({ sources }) => sources.includes(source.id))
      .map(({ sources: __, ...merge }) => merge),
    refused: reading.refused,
    refusedEdges: ofKind(graph.problems, 'refused-edge', source.id),
    notUnderstood: reading.notUnderstood,
    warnings: [...reading.warnings, ...ofKind(graph.problems, 'warning', source.id)],
  };
}

/** What a report says of a source itself. */
export function reportedFacts({ origin: _, streamed: __, ...facts }: SourceFacts): LoadReport['source'] {
  return facts;
}

/** The works among records, in the shape of a report. */
export function reportedRecords(records: readonly SourceRecord[]): ReportedRecord[] {
  return records.flatMap((record): ReportedRecord[] => {
    if (record.type !== 'work') return [];
    const { place, listed, title, titleZh, name, kinds, year, url, links, identifiers } = record;
    return [
      {
        line: place.line,
        section: listed[0]?.section ?? [],
        title,
        titleZh,
        name,
        kind: drawnKind(kinds),
        year,
        url,
        links,
        identifiers,
        authors: record.authors.map((author) => author.name),
        organisations: record.organisations.map((organisation) => organisation.name),
      },
    ];
  });
}

function fateOf(
  { label, id }: { label: NodeLabel; id: string },
  { created, changed }: Plan['change'],
  met: Set<string>,
): 'created' | 'updated' | 'unchanged' {
  const key = `${label} ${id}`;
  const isFirst = !met.has(key);
  met.add(key);
  if (created.has(key)) return isFirst ? 'created' : 'updated';
  return changed.has(key) ? 'updated' : 'unchanged';
}
