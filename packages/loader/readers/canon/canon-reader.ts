import type { Reader, Reading, SourceRecord, SourceText } from '../../record';
import { checkCanon } from './canon-checks';
import { readEntries } from './canon-entry';
import { workRecord } from './canon-work';

/** The curated graph, in the YAML that `schema.ts` describes: one source, of one file or many. */
export const canonReader: Reader = {
  format: 'canon',
  accepts: (files) =>
    files.length > 0 &&
    files.every(({ path }) => /\.ya?ml$/i.test(path)) &&
    files.some(({ text }) => /^(works|organisations|topics|sources|neverMerge):/m.test(text)),
  read,
};

function read(files: readonly SourceText[]): Reading {
  const entries = readEntries(files);
  const known = new Set(entries.works.map((entry) => entry.value.id));
  const nameOf = (list: readonly { value: { id: string; name: string } }[]) =>
    new Map(list.map(({ value }) => [value.id, value.name]));
  const names = { organisations: nameOf(entries.organisations), topics: nameOf(entries.topics) };
  const records: SourceRecord[] = [
    ...entries.works.map((entry) => workRecord(entry, known, names)),
    ...entries.organisations.map(({ value, at }) => {
      const { type: kind, ...rest } = value;
      return { ...rest, kind, type: 'organisation' as const, key: value.id, place: at() };
    }),
    ...entries.topics.map(({ value, at }) => ({
      ...value,
      type: 'topic' as const,
      key: value.id,
      place: at(),
    })),
    ...entries.sources.map(({ value, at }) => ({
      ...value,
      type: 'source' as const,
      key: value.id,
      place: at(),
    })),
    ...entries.neverMerge.map(({ value, at }) => ({
      type: 'never-merge' as const,
      key: [...value.works].sort().join('+'),
      place: at(),
      works: value.works.map((id) => `canon:${id}`),
      why: value.why,
    })),
  ];
  return {
    title: 'Stemma canon',
    licence: 'CC BY 4.0',
    attribution: 'The Stemma authors',
    format: 'canon',
    records,
    refused: entries.refused,
    warnings: checkCanon(entries),
    notUnderstood: [],
  };
}
