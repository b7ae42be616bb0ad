import type { OrganisationRecord, TopicRecord } from '../record';
import type { RelationshipBook } from './relationship-book';
import { type ResolveProblem, refusedEdge } from './resolve-problem';
import type { Said } from './said';

interface Whole {
  readonly id: string;
  readonly described: readonly Said<OrganisationRecord | TopicRecord>[];
}

/** Adds what each organisation or topic is part of; a whole that nobody knows, or itself, is refused. */
export function addPartOf(
  parts: Iterable<Whole>,
  find: (id: string) => { readonly id: string } | undefined,
  book: RelationshipBook,
): ResolveProblem[] {
  const problems: ResolveProblem[] = [];
  for (const { id, described } of parts)
    for (const said of described) {
      const { partOf } = said.record;
      if (!partOf) continue;
      const whole = find(partOf);
      if (!whole)
        problems.push(
          refusedEdge(
            'unknown-name',
            said,
            `"${said.record.name}" is part of "${partOf}", which nobody describes`,
          ),
        );
      else if (whole.id === id)
        problems.push(
          refusedEdge('self-reference', said, `"${said.record.name}" is said to be part of itself`),
        );
      else book.add(['PART_OF', id, whole.id], said);
    }
  return problems;
}
