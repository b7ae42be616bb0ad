import { byCodePoint, fold, type GraphNode, slug } from '@stemma/model';
import { compact } from './compact';
import { sameAuthors } from './same-author';
import { freeId, shortHash } from './short-hash';
import { known, Statements } from './statements';
import { nameOf, type Voice } from './voice';

/** A person as the graph knows them. */
export interface Person {
  readonly id: string;
  readonly former?: string;
  readonly name: string;
  readonly names: Set<string>;
  readonly orcids: readonly string[];
  readonly openalex: readonly string[];
  readonly statements: Statements;
}

/** The person of each voice, in step with them; `undefined` where no list that is shown names the person. */
export function peopleOf(voices: readonly Voice[]): (Person | undefined)[] {
  const personOf = sameAuthors(voices);
  const byNumber = new Map<number, Voice[]>();
  voices.forEach((voice, index) => {
    const number = personOf[index] ?? index;
    const known = byNumber.get(number);
    if (known) known.push(voice);
    else byNumber.set(number, [voice]);
  });
  const taken = new Set<string>();
  const made = new Map<number, Person>();
  for (const [number, all] of byNumber) {
    const [first] = all;
    if (!first || !all.some(({ shown }) => shown)) continue;
    const orcids = [...new Set(all.flatMap(({ mention }) => mention.orcid ?? []))].sort();
    const openalex = [...new Set(all.flatMap(({ mention }) => mention.openalex ?? []))].sort();
    const statements = new Statements('once');
    for (const { source, key, mention } of all)
      statements.add({ source, stated: { key } }, known({ ...mention }));
    const name = nameOf(first.mention);
    const bySlug = slugId(name);
    const byScheme = orcids[0] ? `orcid:${orcids[0]}` : openalex[0] ? `openalex:${openalex[0]}` : undefined;
    const former = byScheme && !taken.has(bySlug) ? bySlug : undefined;
    if (former) taken.add(former);
    made.set(number, {
      id: freeId(byScheme ?? bySlug, () => smallestWork(all), taken),
      former,
      name,
      names: new Set(all.map(({ mention }) => mention.name)),
      orcids,
      openalex,
      statements,
    });
  }
  return personOf.map((number) => made.get(number));
}

export function authorNode(person: Person): GraphNode {
  const { id, former, name, names, orcids, openalex, statements } = person;
  const identifiers = [
    id,
    ...orcids.map((orcid) => `orcid:${orcid}`),
    ...openalex.map((value) => `openalex:${value}`),
    ...(former ? [former] : []),
  ];
  const properties = compact({
    id,
    name,
    orcid: orcids[0],
    openalex: openalex[0],
    aliases: [...names].filter((other) => fold(other) !== fold(name)),
    identifiers: [...new Set(identifiers)],
    sources: statements.sources,
    statements: statements.text,
  });
  return { id, labels: ['Author'], properties };
}

/** The id of a person of whom nothing but the name is known. */
export function slugId(name: string): string {
  return `author:${slug(name) || `~${shortHash(name)}`}`;
}

function smallestWork(voices: readonly Voice[]): string {
  const [smallest = ''] = voices.flatMap((voice) => [...voice.works()]).sort(byCodePoint);
  return smallest;
}
