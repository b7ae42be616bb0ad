import type { PropertyValue } from '@stemma/model';
import { byCodePoint } from '@stemma/model';
import type { RelationshipAdder } from './relationship-book';
import { type ResolveProblem, refusedEdge } from './resolve-problem';
import type { SaidWork } from './said';

/** What joins the headings above an item, outermost first. */
const BETWEEN = ' › ';

interface Listed {
  readonly section: string;
  readonly line: number;
}

/**
 * Adds where reading lists name a work: one relationship a list, its sections and lines two lists in
 * step, in the order of the lines. A listing without a source is in the source that states it.
 */
export function addListings(
  work: string,
  said: SaidWork,
  sources: ReadonlySet<string>,
  book: RelationshipAdder,
): ResolveProblem[] {
  const bySource = new Map<string, Listed[]>();
  const problems: ResolveProblem[] = [];
  for (const { source, section, line } of said.stated.listed) {
    const id = source || said.source.id;
    if (!sources.has(id)) {
      problems.push(refusedEdge('unknown-name', said, `no source is called "${id}"`));
      continue;
    }
    bySource.set(id, [...(bySource.get(id) ?? []), { section: section.join(BETWEEN), line }]);
  }
  for (const [id, listed] of bySource) {
    book.add(['LISTED_IN', work, id], said, inStep(listed), (before) =>
      inStep([...entriesOf(before), ...listed]),
    );
  }
  return problems;
}

function inStep(listed: readonly Listed[]): { sections: string[]; lines: number[] } {
  const once = listed.filter(
    (one, index) =>
      listed.findIndex((other) => other.line === one.line && other.section === one.section) === index,
  );
  const sorted = once.sort((a, b) => a.line - b.line || byCodePoint(a.section, b.section));
  return { sections: sorted.map(({ section }) => section), lines: sorted.map(({ line }) => line) };
}

function entriesOf(properties: Readonly<Record<string, PropertyValue | undefined>>): Listed[] {
  const { sections, lines } = properties as ReturnType<typeof inStep>;
  return sections.map((section, index) => ({ section, line: lines[index] ?? 0 }));
}
