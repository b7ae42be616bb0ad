import { byCodePoint, slug } from '@stemma/model';
import { type Authorship, nameOf } from './persona';
import { sameAuthors } from './same-author';
import { freeId, shortHash } from './short-hash';
import { known, Statements } from './statements';

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

/** The person of each authorship, in step with them; `undefined` where no list that is shown names the person. */
export function peopleOf(authorships: readonly Authorship[]): (Person | undefined)[] {
  const { personOf } = sameAuthors(authorships);
  const byNumber = new Map<number, Authorship[]>();
  authorships.forEach((authorship, index) => {
    const number = personOf[index] ?? index;
    const known = byNumber.get(number);
    if (known) known.push(authorship);
    else byNumber.set(number, [authorship]);
  });
  const taken = new Set<string>();
  const made = new Map<number, Person>();
  for (const [number, all] of byNumber) {
    const [first] = all;
    if (!first || !all.some(({ shown }) => shown)) continue;
    const orcids = [...new Set(all.flatMap(({ mention }) => mention.orcid ?? []))].sort();
    const openalex = [...new Set(all.flatMap(({ mention }) => mention.openalex ?? []))].sort();
    const statements = new Statements('once');
    for (const { said, mention } of all) statements.add(said, known({ ...mention }));
    const [smallest = first.work] = all.map(({ work }) => work).sort(byCodePoint);
    const name = nameOf(first.mention);
    const bySlug = `author:${slug(name) || `~${shortHash(name)}`}`;
    const byScheme = orcids[0] ? `orcid:${orcids[0]}` : openalex[0] ? `openalex:${openalex[0]}` : undefined;
    const former = byScheme && !taken.has(bySlug) ? bySlug : undefined;
    if (former) taken.add(former);
    made.set(number, {
      id: freeId(byScheme ?? bySlug, smallest, taken),
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
