import { fold } from '@stemma/model';
import type { AuthorMention } from '../../record';
import type { CanonEntry } from './canon-entry';
import type { CanonAuthor, CanonWork } from './schema';

/** Gives an author of a work the one name of the person, where the canon knows several spellings. */
export type NameAuthor = (author: NonNullable<CanonWork['authors']>[number]) => AuthorMention;

export function authorNames(authors: readonly CanonEntry<CanonAuthor>[]): NameAuthor {
  const mainNames = new Map(
    authors.flatMap(({ value: { name, aliases } }) => aliases.map((alias) => [fold(alias), name] as const)),
  );
  return (author) => {
    const mention: AuthorMention = typeof author === 'string' ? { name: author } : author;
    const person = mainNames.get(fold(mention.name));
    return person === undefined ? mention : { person, ...mention };
  };
}
