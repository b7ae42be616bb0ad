import type { Reader, Reading, SourceRecord, SourceText } from '../../record';
import { authorNames } from './author-names';
import { checkCanon } from './canon-checks';
import { readEntries } from './canon-entry';
import { workRecord } from './canon-work';
import { type KnownNames, NO_NAMES, namesOf } from './known-names';

/**
 * A reader of the YAML that `schema.ts` describes: one source, of one file or many. `beside` gives the
 * names that files may refer to without bringing them; asked only where one is met.
 */
export function canonReaderBeside(beside: () => KnownNames): Reader {
  return { format: 'canon', accepts, read: (files) => read(files, beside) };
}

/** A reader of files that hold all they refer to. */
export const canonReader: Reader = canonReaderBeside(() => NO_NAMES);

/** The names that canon files bring, for files that are read beside them. */
export function canonNames(files: readonly SourceText[]): KnownNames {
  return namesOf(readEntries(files));
}

function accepts(files: readonly SourceText[]): boolean {
  return (
    files.length > 0 &&
    files.every(({ path }) => /\.ya?ml$/i.test(path)) &&
    files.some(({ text }) => /^(works|organisations|topics|sources|neverMerge):/m.test(text))
  );
}

function read(files: readonly SourceText[], beside: () => KnownNames): Reading {
  const entries = readEntries(files);
  const own = namesOf(entries);
  const nameOf = (id: string) => {
    const kind = id.startsWith('topic:') ? 'topics' : 'organisations';
    return own[kind].get(id) ?? beside()[kind].get(id) ?? id;
  };
  const nameAuthor = authorNames(entries.authors);
  const records: SourceRecord[] = [
    ...entries.works.map((entry) => workRecord(entry, nameOf, nameAuthor)),
    ...entries.organisations.map(({ value: { type: kind, ...value }, at }) => ({
      ...value,
      kind,
      type: 'organisation' as const,
      key: value.id,
      place: at(),
    })),
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
    ...entries.manifest,
    format: 'canon',
    records,
    refused: entries.refused,
    warnings: checkCanon(entries, beside),
    notUnderstood: [],
  };
}
