import type { AuthorMention } from '../record';
import type { SourceFacts } from './source-bundle';

/** A person as one source names one in the same words, on however many works. */
export interface Voice {
  readonly source: SourceFacts;
  /** Key of the first record with these words. */
  readonly key: string;
  /** The words: names, and ids without resolver addresses. */
  readonly mention: AuthorMention;
  /** True where any list that names the person so is the one that its work shows. */
  readonly shown: boolean;
  /** Ids of the works; asked for only where namesakes of two sources meet, or two people would get one id. */
  works(): Iterable<string>;
  /** Ids of the organisations that the records name. */
  organisations(): Iterable<string>;
}

/** What a source calls a person: by one name where works spell it differently, else as the work does. */
export function nameOf({ name, person }: AuthorMention): string {
  return person ?? name;
}

/** Ids of a person without the addresses of their registries. */
export function withBareIds({ name, person, orcid, openalex }: AuthorMention): AuthorMention {
  return {
    name,
    person,
    orcid: orcid?.replace(/^https?:\/\/orcid\.org\//i, ''),
    openalex: openalex?.replace(/^https?:\/\/openalex\.org\//i, ''),
  };
}

/** Text that two mentions have in common exactly where they are in the same words. */
export function wordsOf({ name, person, orcid, openalex }: AuthorMention): string {
  return `${name}\n${person ?? ''}\n${orcid ?? ''}\n${openalex ?? ''}`;
}
