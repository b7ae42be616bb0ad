import type { GraphNode } from '@stemma/model';
import type { WorkRecord } from '../record';
import { compact } from './compact';
import { addListings } from './listing';
import type { Organisations } from './organisations';
import type { RelationshipBook } from './relationship-book';
import type { ResolveProblem } from './resolve-problem';
import { Statements } from './statements';
import type { Topics } from './topics';
import { visibleYear } from './visible-values';
import type { DescribedWork } from './work-id';

export interface WorkFacts {
  readonly years: readonly GraphNode[];
  readonly organisationsOf: ReadonlyMap<WorkRecord, readonly string[]>;
  readonly problems: readonly ResolveProblem[];
}

/** Adds where works come from, when they were published, what they are about and where they are listed. */
export function addWorkFacts(
  works: readonly DescribedWork[],
  organisations: Organisations,
  topics: Topics,
  sources: ReadonlySet<string>,
  book: RelationshipBook,
): WorkFacts {
  const years = new Map<number, Statements>();
  const organisationsOf = new Map<WorkRecord, string[]>();
  const problems: ResolveProblem[] = [];
  for (const { id, said: all } of works) {
    const year = visibleYear(all.map(({ record }) => record));
    for (const said of all) {
      const { record } = said;
      const ids = record.organisations.map((mention) => organisations.mention(mention, said).id);
      organisationsOf.set(record, ids);
      for (const organisation of new Set(ids)) book.add(['FROM_LAB', id, organisation], said);
      const about = record.topics.map((mention) => topics.mention(mention, said).id);
      for (const topic of new Set(about)) book.add(['ABOUT', id, topic], said);
      if (year !== undefined && visibleYear([record]) === year) {
        book.add(['PUBLISHED_IN', id, yearId(year)], said);
        const statements = years.get(year) ?? new Statements('once');
        years.set(year, statements);
        statements.add(said, {});
      }
      problems.push(...addListings(id, said, sources, book));
    }
  }
  return {
    years: [...years].map(([year, { sources: ids }]) => yearNode(year, ids)),
    organisationsOf,
    problems,
  };
}

function yearNode(year: number, sources: readonly string[]): GraphNode {
  const id = yearId(year);
  return { id, labels: ['Year'], properties: compact({ id, name: String(year), year, sources }) };
}

function yearId(year: number): string {
  return `year:${year}`;
}
