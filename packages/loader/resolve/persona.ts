import { fold } from '@stemma/model';
import type { AuthorMention } from '../record';
import type { SaidWork } from './said';

/** One author as one source names them on one or more works; ids without resolver addresses. */
export interface Persona {
  readonly name: string;
  readonly source: string;
  readonly orcids: Set<string>;
  readonly openalex: Set<string>;
  readonly works: Set<string>;
  readonly organisations: Set<string>;
}

/** An authorship: a record of a work, the ids of its organisations, and a person it names. */
export interface Authorship {
  readonly said: SaidWork;
  readonly work: string;
  readonly organisations: readonly string[];
  readonly mention: AuthorMention;
  /** True where the list that names the person is the one that the work shows. */
  readonly shown: boolean;
}

/** Within one source the same full name is one person, unless its ids differ. `personaOf` is in step with the authorships. */
export function personasOf(authorships: readonly Authorship[]): { personas: Persona[]; personaOf: number[] } {
  const named = new Map<string, number[]>();
  authorships.forEach(({ said, mention }, index) => {
    const key = `${said.source.id}\n${fold(nameOf(mention))}`;
    const known = named.get(key);
    if (known) known.push(index);
    else named.set(key, [index]);
  });
  const personas: Persona[] = [];
  const personaOf: number[] = [];
  for (const indexes of named.values()) {
    const all = indexes.flatMap((index) => authorships[index]?.mention ?? []);
    const apart = distinct(all, 'orcid') > 1 || distinct(all, 'openalex') > 1;
    const byId = new Map<string, number>();
    for (const index of indexes) {
      const authorship = authorships[index];
      if (!authorship) continue;
      const { said, work, organisations, mention } = authorship;
      const key = apart ? (mention.orcid ?? mention.openalex ?? '') : '';
      const number = byId.get(key) ?? personas.length;
      byId.set(key, number);
      const persona = personas[number] ?? {
        name: nameOf(mention),
        source: said.source.id,
        orcids: new Set<string>(),
        openalex: new Set<string>(),
        works: new Set<string>(),
        organisations: new Set<string>(),
      };
      personas[number] = persona;
      if (mention.orcid) persona.orcids.add(mention.orcid);
      if (mention.openalex) persona.openalex.add(mention.openalex);
      persona.works.add(work);
      for (const organisation of organisations) persona.organisations.add(organisation);
      personaOf[index] = number;
    }
  }
  return { personas, personaOf };
}

function distinct(mentions: readonly AuthorMention[], scheme: 'orcid' | 'openalex'): number {
  return new Set(mentions.flatMap((mention) => mention[scheme] ?? [])).size;
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
