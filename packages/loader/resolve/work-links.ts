import { certainlyBefore, type PartialDate, schemeOf, type WorkKind } from '@stemma/model';
import type { BuildsOnStatement, WorkReference } from '../record';
import { disputedEdges } from './disputed';
import { dateOf, gatherEdges, type LineageEdge } from './lineage-edge';
import type { RelationshipBook } from './relationship-book';
import { problemOf, type ResolveProblem, refusedEdge } from './resolve-problem';
import type { SaidWork } from './said';
import type { DescribedWork } from './work-id';
import type { WorkReferences } from './work-references';

/** Adds what works build on, cite and were introduced in; `refused` are the statements not to be taken. */
export function addWorkLinks(
  works: readonly DescribedWork[],
  references: WorkReferences,
  refused: ReadonlySet<BuildsOnStatement>,
  book: RelationshipBook,
): ResolveProblem[] {
  const dates = new Map<string, PartialDate>();
  const names = new Map<string, string>();
  const sourcesOf = new Map<string, string[]>();
  for (const work of works) {
    const date = dateOf(work.said);
    if (date) dates.set(work.id, date);
    names.set(work.id, work.said[0]?.record.title ?? work.id);
    sourcesOf.set(work.id, [...new Set(work.said.map(({ source }) => source.id))]);
  }
  const problems: ResolveProblem[] = [];
  const lineage: (Pick<LineageEdge, 'from' | 'to'> & { said: SaidWork; statement: BuildsOnStatement })[] = [];
  const target = (reference: WorkReference, said: SaidWork, kind: WorkKind | undefined) =>
    (references.find(reference, said) ?? references.stub(reference, said, kind))?.id;
  const itself = (said: SaidWork, verb: string, place = said.stated.place) => {
    const reason = `"${said.stated.title}" is said to ${verb} itself; such an edge is dropped`;
    problems.push(refusedEdge('self-reference', said, reason, place));
  };
  const nameless = (said: SaidWork, verb: string) => {
    problems.push(
      refusedEdge('missing-field', said, `"${said.stated.title}" is said to ${verb} a work without a name`),
    );
  };

  for (const { id, said: all } of works)
    for (const said of all) {
      const { buildsOn, cites, introducedIn } = said.record;
      for (const statement of buildsOn) {
        if (refused.has(statement)) continue;
        const to = target(statement.parent, said, kindOfParent(statement));
        if (to === id) itself(said, 'build on', statement.place);
        else if (to !== undefined) lineage.push({ from: id, to, said, statement });
      }
      for (const reference of cites) {
        const to = target(reference, said, kindByIdentifier(reference));
        if (to === undefined) nameless(said, 'cite');
        else if (to === id) itself(said, 'cite');
        else {
          book.add(['CITES', id, to], said);
          const [citing, cited] = [dates.get(id), dates.get(to)];
          if (citing && cited && certainlyBefore(citing, cited)) {
            const reason = `"${names.get(id)}" (${citing}) cites the younger "${names.get(to) ?? to}" (${cited}); kept`;
            problems.push(problemOf('forward-citation', said, reason, sourcesOf.get(to)));
          }
        }
      }
      for (const reference of introducedIn) {
        const to = target(reference, said, 'paper');
        if (to === undefined) nameless(said, 'be introduced in');
        else if (to === id) itself(said, 'be introduced in');
        else book.add(['INTRODUCED_IN', id, to], said);
      }
    }
  const edges = gatherEdges(lineage);
  const found = disputedEdges(edges, dates, names, sourcesOf);
  for (const edge of edges) addEdge(edge, found.disputed.has(edge), book);
  return [...problems, ...found.problems];
}

function addEdge(
  { from, to, relation, stated }: LineageEdge,
  disputed: boolean,
  book: RelationshipBook,
): void {
  for (const { said, statement } of stated) {
    const { parent: _, place: __, ...values } = statement;
    book.add(['BUILDS_ON', from, to, relation], said, values);
  }
  if (disputed) book.set(['BUILDS_ON', from, to, relation], { disputed: true });
}

/** What a relation makes of a parent that nobody describes. */
function kindOfParent({ relation, parent }: BuildsOnStatement): WorkKind | undefined {
  if (relation === 'training-data') return 'dataset';
  if (['weights', 'adapter', 'merged', 'quantised', 'distilled'].includes(relation)) return 'model';
  return kindByIdentifier(parent);
}

function kindByIdentifier({ identifier }: WorkReference): WorkKind | undefined {
  const scheme = identifier && schemeOf(identifier);
  if (scheme === 'github') return 'software';
  if (scheme === 'youtube') return 'video';
  return scheme && ['arxiv', 'doi', 'openalex', 'openreview', 'acl'].includes(scheme) ? 'paper' : undefined;
}
