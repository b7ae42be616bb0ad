import { fold, type Identifier, type Problem } from '@stemma/model';
import type { CanonEntries, CanonEntry } from './canon-entry';
import { identifiersOf } from './canon-work';
import { type KnownNames, namesOf } from './known-names';
import { didYouMean } from './nearest-name';
import type { CanonWork } from './schema';

/** What is wrong between entries: dangling names, two entries of one id or identifier, two spellings. */
export function checkCanon(entries: CanonEntries, beside: () => KnownNames): Problem[] {
  return [
    ...duplicateIds(entries),
    ...duplicateIdentifiers(entries.works),
    ...unknownNames(entries, beside),
    ...twoSpellings(entries.organisations, 'organisation', ({ id }) => id),
    ...twoSpellings(entries.authors, 'person', ({ name }) => name),
  ];
}

function duplicateIds(entries: CanonEntries): Problem[] {
  const { works, organisations, topics, sources } = entries;
  return [works, organisations, topics, sources].flatMap((list: readonly CanonEntry<{ id: string }>[]) => {
    const first = new Map<string, CanonEntry<{ id: string }>>();
    return list.flatMap((entry): Problem[] => {
      const earlier = first.get(entry.value.id);
      if (!earlier) {
        first.set(entry.value.id, entry);
        return [];
      }
      const place = earlier.at(['id']);
      const reason = `"${entry.value.id}" is taken by ${place.file}:${place.line}; choose another id, or make one entry of the two`;
      return [{ code: 'duplicate-id', ...entry.at(['id']), reason }];
    });
  });
}

function duplicateIdentifiers(works: readonly CanonEntry<CanonWork>[]): Problem[] {
  const first = new Map<Identifier, CanonEntry<CanonWork>>();
  return works.flatMap((entry) =>
    identifiersOf(entry.value).flatMap((identifier): Problem[] => {
      const earlier = first.get(identifier);
      if (!earlier) first.set(identifier, entry);
      if (!earlier || identifier === `canon:${earlier.value.id}`) return [];
      const reason = `${identifier} is also that of "${earlier.value.id}" (line ${earlier.at().line}); two works cannot share it`;
      return [{ code: 'duplicate-identifier', ...entry.at(), reason }];
    }),
  );
}

function unknownNames(entries: CanonEntries, beside: () => KnownNames): Problem[] {
  const own = namesOf(entries);
  const problems: Problem[] = [];
  const need = (
    kind: keyof KnownNames,
    name: string | undefined,
    entry: CanonEntry<unknown>,
    path: (string | number)[],
  ) => {
    if (name === undefined || own[kind].has(name) || beside()[kind].has(name)) return;
    const known = [...own[kind].keys(), ...beside()[kind].keys()];
    const reason = `nothing is called "${name}"${didYouMean(name, known)}`;
    problems.push({ code: 'unknown-name', ...entry.at(path), reason });
  };
  for (const entry of entries.works) {
    const work = entry.value;
    work.organisations?.forEach((id, i) => {
      need('organisations', id, entry, ['organisations', i]);
    });
    work.topics?.forEach((id, i) => {
      need('topics', id, entry, ['topics', i]);
    });
    work.listed?.forEach(({ source }, i) => {
      need('sources', source, entry, ['listed', i, 'source']);
    });
    work.read.forEach((place, i) => {
      if (place.startsWith('source:')) need('sources', place, entry, ['read', i]);
    });
    work.buildsOn?.forEach(({ work: parent }, i) => {
      need('works', parent, entry, ['buildsOn', i, 'work']);
    });
    need('works', work.introducedIn, entry, ['introducedIn']);
    need('sources', work.correction?.source, entry, ['correction', 'source']);
  }
  for (const entry of entries.organisations) need('organisations', entry.value.partOf, entry, ['partOf']);
  for (const entry of entries.topics) need('topics', entry.value.partOf, entry, ['partOf']);
  for (const entry of entries.neverMerge)
    entry.value.works.forEach((id, i) => {
      need('works', id, entry, ['works', i]);
    });
  return problems;
}

/** A name or alias that two organisations or people claim: a source that uses it could mean either. */
function twoSpellings<T extends { name: string; aliases?: string[] | undefined }>(
  entries: readonly CanonEntry<T>[],
  what: string,
  called: (value: T) => string,
): Problem[] {
  const first = new Map<string, CanonEntry<T>>();
  return entries.flatMap((entry) =>
    [...new Set([entry.value.name, ...(entry.value.aliases ?? [])].map(fold))].flatMap((name): Problem[] => {
      const earlier = first.get(name);
      if (!earlier) first.set(name, entry);
      if (!earlier) return [];
      const reason = `"${name}" already names ${called(earlier.value)} (line ${earlier.at().line}); one spelling leads to one ${what}`;
      return [{ code: 'two-spellings', ...entry.at(), reason }];
    }),
  );
}
