import { fold, type GraphNode } from '@stemma/model';
import type { WorkRecord } from '../record';
import { authorKey } from './author-key';
import { compact } from './compact';
import { type Person, peopleOf } from './people';
import { type Authorship, withBareIds } from './persona';
import type { RelationshipBook } from './relationship-book';
import type { SaidWork } from './said';
import type { DescribedWork } from './work-id';

/**
 * The authors of works, and who wrote what. A work shows one list: of those that its records state the
 * one that names the most people, counted up to the stated number of authors; the first in order among
 * equals. Another list adds its source to the people of the shown one whom it names too.
 */
export function addAuthors(
  works: readonly DescribedWork[],
  organisationsOf: (record: WorkRecord) => readonly string[],
  book: RelationshipBook,
): GraphNode[] {
  const authorships = works.flatMap((work) => {
    const list = shownList(work);
    return work.said.flatMap((said): Authorship[] =>
      said.record.authors.map((mention) => ({
        said,
        work: work.id,
        organisations: organisationsOf(said.record),
        mention: withBareIds(mention),
        shown: said === list,
      })),
    );
  });
  const people = peopleOf(authorships);
  let next = 0;
  for (const work of works) {
    const lists = work.said.map((said) => {
      const start = next;
      next += said.record.authors.length;
      return { said, people: people.slice(start, next) };
    });
    const list = shownList(work);
    const shown = lists.find(({ said }) => said === list);
    if (shown) addList(work.id, shown, lists, book);
  }
  return [...new Set(people)].flatMap((person) => (person ? authorNode(person) : []));
}

interface AuthorList {
  readonly said: SaidWork;
  /** In step with the authors of the record. */
  readonly people: readonly (Person | undefined)[];
}

function addList(
  work: string,
  shown: AuthorList,
  lists: readonly AuthorList[],
  book: RelationshipBook,
): void {
  const byKey = new Map<string, Person>();
  shown.people.forEach((person, index) => {
    if (!person) return;
    byKey.set(authorKey(person.name), person);
    byKey.set(authorKey(shown.said.record.authors[index]?.name ?? person.name), person);
    book.add(['WRITTEN_BY', work, person.id], shown.said, { position: index + 1 });
  });
  for (const other of lists) {
    if (other === shown) continue;
    other.said.record.authors.forEach(({ name }, index) => {
      const person = other.people[index];
      const same = person && shown.people.includes(person) ? person : byKey.get(authorKey(name));
      if (same) book.add(['WRITTEN_BY', work, same.id], other.said, { position: index + 1 });
    });
  }
}

function shownList({ said }: DescribedWork): SaidWork | undefined {
  const count = said.map(({ record }) => record.authorCount).find((stated) => stated !== undefined);
  const length = ({ record }: SaidWork) => Math.min(record.authors.length, count ?? Number.POSITIVE_INFINITY);
  const most = Math.max(0, ...said.map(length));
  return most === 0 ? undefined : said.find((one) => length(one) === most);
}

function authorNode(person: Person): GraphNode {
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
