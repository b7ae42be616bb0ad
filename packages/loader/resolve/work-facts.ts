import type { GraphNode } from '@stemma/model';
import { compact } from './compact';
import { addListings } from './listing';
import type { Organisations } from './organisations';
import type { RelationshipAdder } from './relationship-book';
import type { ResolveProblem } from './resolve-problem';
import type { SaidWork } from './said';
import { Statements } from './statements';
import type { Topics } from './topics';
import { visibleYear } from './visible-values';
import type { DescribedWork } from './work-id';

/** Where works come from, when they were published, what they are about and where they are listed. */
export class WorkFacts {
  readonly #years = new Map<number, Statements>();

  /** @param sources ids of all sources, loaded or described. */
  constructor(
    readonly organisations: Organisations,
    readonly topics: Topics,
    private readonly sources: ReadonlySet<string>,
  ) {}

  /** Adds what the records of a work say; saying it again changes nothing but the book. */
  add({ id, said: all }: Pick<DescribedWork, 'id' | 'said'>, book: RelationshipAdder): ResolveProblem[] {
    const problems: ResolveProblem[] = [];
    const year = visibleYear(all.map(({ record }) => record));
    for (const said of all) {
      const { record } = said;
      for (const organisation of new Set(this.organisationsOf(said)))
        book.add(['FROM_LAB', id, organisation], said);
      const about = record.topics.map((mention) => this.topics.mention(mention, said).id);
      for (const topic of new Set(about)) book.add(['ABOUT', id, topic], said);
      if (year !== undefined && visibleYear([record]) === year) {
        book.add(['PUBLISHED_IN', id, yearId(year)], said);
        const statements = this.#years.get(year) ?? new Statements('once');
        this.#years.set(year, statements);
        statements.add(said, {});
      }
      problems.push(...addListings(id, said, this.sources, book));
    }
    return problems;
  }

  /** Ids of the organisations that a record names. */
  organisationsOf(said: SaidWork): string[] {
    return said.record.organisations.map((mention) => this.organisations.mention(mention, said).id);
  }

  /** The years of all works added. */
  years(): GraphNode[] {
    return [...this.#years].map(([year, { sources }]) => yearNode(year, sources));
  }
}

function yearNode(year: number, sources: readonly string[]): GraphNode {
  const id = yearId(year);
  return { id, labels: ['Year'], properties: compact({ id, name: String(year), year, sources }) };
}

function yearId(year: number): string {
  return `year:${year}`;
}
