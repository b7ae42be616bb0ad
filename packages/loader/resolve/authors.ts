import type { GraphNode } from '@stemma/model';
import type { AuthorMention } from '../record';
import { authorKey } from './author-key';
import { authorNode, type Person, peopleOf } from './people';
import type { RelationshipBook } from './relationship-book';
import type { SaidWork } from './said';
import { type Voice, withBareIds, wordsOf } from './voice';
import type { DescribedWork } from './work-id';

/** The authors of works, and who wrote what. */
export function addAuthors(
  works: readonly DescribedWork[],
  organisationsOf: (said: SaidWork) => readonly string[],
  book: RelationshipBook,
): GraphNode[] {
  const voices = new Map<string, CountedVoice>();
  const voicesOf = new Map<SaidWork, CountedVoice[]>();
  for (const work of works) {
    const list = shownList(work.said);
    for (const said of work.said) {
      const heard = said.record.authors.map((author): CountedVoice => {
        const mention = withBareIds(author);
        const key = `${said.source.id}\n${wordsOf(mention)}`;
        const voice = voices.get(key) ?? new CountedVoice(said, mention);
        voices.set(key, voice);
        voice.hear(work.id, organisationsOf(said), said === list);
        return voice;
      });
      voicesOf.set(said, heard);
    }
  }
  const all = [...voices.values()];
  const people = peopleOf(all);
  const personOf = new Map(all.map((voice, index) => [voice, people[index]]));
  for (const work of works)
    addAuthorLists(work, (said) => (voicesOf.get(said) ?? []).map((voice) => personOf.get(voice)), book);
  return [...new Set(people)].flatMap((person) => (person ? authorNode(person) : []));
}

class CountedVoice implements Voice {
  readonly source;
  readonly key: string;
  shown = false;
  readonly #works = new Set<string>();
  readonly #organisations = new Set<string>();

  constructor(
    { source, stated }: SaidWork,
    readonly mention: AuthorMention,
  ) {
    this.source = source;
    this.key = stated.key;
  }

  hear(work: string, organisations: readonly string[], shown: boolean): void {
    this.#works.add(work);
    for (const organisation of organisations) this.#organisations.add(organisation);
    if (shown) this.shown = true;
  }

  works(): Iterable<string> {
    return this.#works;
  }

  organisations(): Iterable<string> {
    return this.#organisations;
  }
}

type Named = Pick<Person, 'id' | 'name'>;

/**
 * Adds who wrote a work. It shows one list (see `shownList`); another list adds its source to the people
 * of the shown one whom it names too.
 * @param peopleOfList the people of a record's list, in step with it; a person is the same object in each.
 */
export function addAuthorLists<P extends Named>(
  { id, said: all }: Pick<DescribedWork, 'id' | 'said'>,
  peopleOfList: (said: SaidWork) => readonly (P | undefined)[],
  book: RelationshipBook,
): void {
  const shown = shownList(all);
  if (!shown) return;
  const shownPeople = peopleOfList(shown);
  shownPeople.forEach((person, index) => {
    if (person) book.add(['WRITTEN_BY', id, person.id], shown, { position: index + 1 });
  });
  if (all.length === 1) return;
  const byKey = new Map<string, P>();
  shownPeople.forEach((person, index) => {
    if (!person) return;
    byKey.set(authorKey(person.name), person);
    byKey.set(authorKey(shown.record.authors[index]?.name ?? person.name), person);
  });
  for (const other of all) {
    if (other === shown) continue;
    const people = peopleOfList(other);
    other.record.authors.forEach(({ name }, index) => {
      const person = people[index];
      const same = person && shownPeople.includes(person) ? person : byKey.get(authorKey(name));
      if (same) book.add(['WRITTEN_BY', id, same.id], other, { position: index + 1 });
    });
  }
}

/**
 * The record whose list of authors a work shows: of those that its records state the one that names the
 * most people, counted up to the stated number of authors; the first in order among equals.
 */
export function shownList(said: readonly SaidWork[]): SaidWork | undefined {
  const count = said.map(({ record }) => record.authorCount).find((stated) => stated !== undefined);
  const length = ({ record }: SaidWork) => Math.min(record.authors.length, count ?? Number.POSITIVE_INFINITY);
  const most = Math.max(0, ...said.map(length));
  return most === 0 ? undefined : said.find((one) => length(one) === most);
}
