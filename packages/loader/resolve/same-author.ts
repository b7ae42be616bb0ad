import { fold } from '@stemma/model';
import { type Persona, personasOf } from './persona';
import { UnionFind } from './union-find';
import type { Voice } from './voice';

/**
 * Which voices are one person. Within a source the same full name is one person unless its ids
 * differ; across sources the same id is, and the same full name with a shared work or organisation.
 * @returns for each voice, the number of its person: that of the first persona in order.
 */
export function sameAuthors(voices: readonly Voice[]): number[] {
  const { personas, personaOf } = personasOf(voices);
  const sets = new UnionFind(personas.length);
  const whole = new Map<number, Pick<Persona, 'orcids' | 'openalex'>>();
  const at = (root: number) => whole.get(root) ?? personas[root];
  const unite = (a: number, b: number) => {
    const [x, y] = [sets.find(a), sets.find(b)];
    const [one, other] = [at(x), at(y)];
    if (x === y || !one || !other || idsDiffer(one, other)) return;
    whole.set(sets.union(x, y), {
      orcids: new Set([...one.orcids, ...other.orcids]),
      openalex: new Set([...one.openalex, ...other.openalex]),
    });
  };
  uniteBy(personas, (persona) => persona.orcids, unite);
  uniteBy(personas, (persona) => persona.openalex, unite);
  for (const namesakes of inSeveralSources(personas)) {
    const among = namesakes.flatMap((index) => personas[index] ?? []);
    for (const shared of ['works', 'organisations'] as const)
      uniteBy(
        among,
        ({ voices: all }) => new Set(all.flatMap((voice) => [...voice[shared]()])),
        (a, b) => {
          const [x, y] = [namesakes[a], namesakes[b]];
          if (x !== undefined && y !== undefined) unite(x, y);
        },
        (a, b) => a.source !== b.source,
      );
  }
  return personaOf.map((persona) => sets.find(persona));
}

/** Unites each with the first one before it that has the same value. */
function uniteBy(
  personas: readonly Persona[],
  valuesOf: (persona: Persona) => ReadonlySet<string>,
  unite: (a: number, b: number) => void,
  mayMeet: (a: Persona, b: Persona) => boolean = () => true,
): void {
  const earlier = new Map<string, number[]>();
  personas.forEach((persona, index) => {
    for (const value of valuesOf(persona)) {
      const before = earlier.get(value) ?? [];
      for (const other of before) {
        const met = personas[other];
        if (met && mayMeet(met, persona)) unite(other, index);
      }
      earlier.set(value, before);
      if (before.length < 32) before.push(index);
    }
  });
}

/** Personas of one name, where more than one source has it. */
function inSeveralSources(personas: readonly Persona[]): number[][] {
  const byName = new Map<string, number[]>();
  personas.forEach(({ name }, index) => {
    const known = byName.get(fold(name));
    if (known) known.push(index);
    else byName.set(fold(name), [index]);
  });
  return [...byName.values()].filter(
    (indexes) => new Set(indexes.map((index) => personas[index]?.source)).size > 1,
  );
}

type Ids = Pick<Persona, 'orcids' | 'openalex'>;

function idsDiffer(a: Ids, b: Ids): boolean {
  const differ = (x: ReadonlySet<string>, y: ReadonlySet<string>) =>
    x.size > 0 && y.size > 0 && ![...x].some((id) => y.has(id));
  return differ(a.orcids, b.orcids) || differ(a.openalex, b.openalex);
}
