import type { GraphNode } from '@stemma/model';
import { IntList } from '@stemma/store';
import { addAuthorLists } from '../../resolve/authors';
import { authorNode, type Person, peopleOf } from '../../resolve/people';
import type { RelationshipBook } from '../../resolve/relationship-book';
import type { WorkFacts } from '../../resolve/work-facts';
import type { DescribedWorks, NumberedWork } from '../identity/described-works';
import { TextTable } from '../tables/text-table';
import { Authorships } from './authorships';
import { HeardVoice, type VoiceContext } from './heard-voice';
import { VoiceBook } from './voice-book';

const NOBODY = -1;

/** Who wrote the works of a set of sources, in three goes: hear all works, settle who is one, add lists. */
export class AuthorsOfWorks {
  #book: VoiceBook | undefined = new VoiceBook();
  /** By authorship the person, after `settle`. */
  #personOf = new IntList(0);
  readonly #ids = new TextTable();
  /** Names of the people of works that several records describe: there lists are compared by name. */
  readonly #names = new Map<number, string>();
  #next = 0;

  constructor(
    private readonly works: DescribedWorks,
    private readonly facts: WorkFacts,
  ) {}

  /** To be called for each work in order. */
  hear({ said, records }: NumberedWork): void {
    this.#book?.hear(
      said,
      records,
      records.map((record) => this.works.records.sourceOf(record)),
    );
  }

  /** Decides who is one person, a few voices at a time, and gives their nodes; only once. */
  *settle(): Generator<GraphNode> {
    const book = this.#book;
    if (!book) return;
    const context = this.#context(book);
    const { sets, chains } = book.together();
    const personOf = new Int32Array(book.voices).fill(NOBODY);
    for (let first = 0; first < book.voices; first++) {
      if (sets.find(first) !== first) continue;
      const voices = chains.from(first).map((number) => this.#voice(book, number, context));
      const people = peopleOf(voices);
      const numbers = new Map<Person, number>();
      people.forEach((person, index) => {
        const voice = voices[index]?.number;
        if (!person || voice === undefined) return;
        const number = numbers.get(person) ?? this.#ids.length;
        if (!numbers.has(person)) this.#ids.push(person.id);
        numbers.set(person, number);
        personOf[voice] = number;
        if (book.onSharedWorks.has(voice)) this.#names.set(number, person.name);
      });
      for (const person of numbers.keys()) yield authorNode(person);
    }
    this.#personOf = book.voiceOf;
    for (let i = 0; i < this.#personOf.length; i++)
      this.#personOf.set(i, personOf[this.#personOf.at(i)] ?? NOBODY);
    this.#book = undefined;
  }

  /** Adds who wrote a work; to be called for each work in the order in which they were heard. */
  add(work: NumberedWork, book: RelationshipBook): void {
    const known = new Map<number, { id: string; name: string }>();
    const lists = new Map(
      work.said.map((said) => {
        const start = this.#next;
        this.#next += said.record.authors.length;
        return [said, start] as const;
      }),
    );
    addAuthorLists(
      work,
      (said) =>
        said.record.authors.map((_, index) => {
          const number = this.#personOf.at((lists.get(said) ?? 0) + index);
          if (number === NOBODY) return undefined;
          const person = known.get(number) ?? {
            id: this.#ids.at(number),
            name: this.#names.get(number) ?? '',
          };
          known.set(number, person);
          return person;
        }),
      book,
    );
  }

  #voice(book: VoiceBook, number: number, context: VoiceContext): HeardVoice {
    const { source } = this.works.records.set(book.sourceOf.at(number));
    const { key, mention } = book.kept(number);
    return new HeardVoice(number, source, key, mention, book.shown.at(number) === 1, context);
  }

  #context(book: VoiceBook): VoiceContext {
    const authorships = new Authorships(book);
    const { works, facts } = this;
    return {
      *worksOf(voice) {
        for (const record of authorships.recordsOf(voice)) yield works.idOf(works.workOf(record));
      },
      *organisationsOf(voice) {
        for (const record of authorships.recordsOf(voice))
          yield* facts.organisationsOf(works.records.said(record));
      },
    };
  }
}
