import { fold } from '@stemma/model';
import { nameOf, type Voice } from './voice';

/** One author as one source names them on one or more works. */
export interface Persona {
  readonly name: string;
  readonly source: string;
  readonly orcids: Set<string>;
  readonly openalex: Set<string>;
  readonly voices: Voice[];
}

/** Within one source the same full name is one person, unless its ids differ. `personaOf` is in step with the voices. */
export function personasOf(voices: readonly Voice[]): { personas: Persona[]; personaOf: number[] } {
  const named = new Map<string, number[]>();
  voices.forEach(({ source, mention }, index) => {
    const key = `${source.id}\n${fold(nameOf(mention))}`;
    const known = named.get(key);
    if (known) known.push(index);
    else named.set(key, [index]);
  });
  const personas: Persona[] = [];
  const personaOf: number[] = [];
  for (const indexes of named.values()) {
    const apart = distinct(voices, indexes, 'orcid') > 1 || distinct(voices, indexes, 'openalex') > 1;
    const byId = new Map<string, number>();
    for (const index of indexes) {
      const voice = voices[index];
      if (!voice) continue;
      const { source, mention } = voice;
      const key = apart ? (mention.orcid ?? mention.openalex ?? '') : '';
      const number = byId.get(key) ?? personas.length;
      byId.set(key, number);
      const persona = personas[number] ?? {
        name: nameOf(mention),
        source: source.id,
        orcids: new Set<string>(),
        openalex: new Set<string>(),
        voices: [],
      };
      personas[number] = persona;
      if (mention.orcid) persona.orcids.add(mention.orcid);
      if (mention.openalex) persona.openalex.add(mention.openalex);
      persona.voices.push(voice);
      personaOf[index] = number;
    }
  }
  return { personas, personaOf };
}

function distinct(
  voices: readonly Voice[],
  indexes: readonly number[],
  scheme: 'orcid' | 'openalex',
): number {
  return new Set(indexes.flatMap((index) => voices[index]?.mention[scheme] ?? [])).size;
}
