import { certainlyBefore, type PartialDate } from '@stemma/model';
import type { BuildsOnStatement } from '../record';
import { disputedEdges } from './disputed';
import { dateOf, gatherEdges, type LineageEdge, type LineageStatement } from './lineage-edge';
import { kindByIdentifier, kindOfParent, type LinkedWorks, type LinkTarget } from './linked-works';
import type { RelationshipAdder, RelationshipBook } from './relationship-book';
import { problemOf, type ResolveProblem, refusedEdge } from './resolve-problem';
import type { SaidWork } from './said';
import type { DescribedWork } from './work-id';

/** What works build on, cite and were introduced in. */
export class WorkLinks {
  readonly #lineage: (LineageStatement & { readonly from: string; readonly to: string })[] = [];
  readonly #dates = new Map<string, PartialDate>();
  /** Of each source that keeps no stubs: how many references were left out, and the first that names one. */
  readonly #leftOut = new Map<string, { readonly first: SaidWork; count: number }>();

  /** @param refused statements not to be taken. */
  constructor(
    private readonly works: LinkedWorks,
    private readonly refused: ReadonlySet<BuildsOnStatement>,
  ) {}

  /** Adds the links of a work to a book; those of `BUILDS_ON` are kept until all works were added. */
  add(work: Pick<DescribedWork, 'id' | 'said'>, book: RelationshipAdder): ResolveProblem[] {
    const { id, said: all } = work;
    const problems: ResolveProblem[] = [];
    const isLink = (to: LinkTarget | 'nameless', said: SaidWork, verb: string): to is LinkTarget => {
      if (to === 'nameless') problems.push(nameless(said, verb));
      else if (to.id === id) problems.push(itself(said, verb));
      else return true;
      return false;
    };
    const date = dateOf(all);
    for (const said of all) {
      const { buildsOn, cites, introducedIn } = said.record;
      for (const statement of buildsOn) {
        if (this.refused.has(statement)) continue;
        const to = this.works.target(statement.parent, said, kindOfParent(statement), true);
        if (typeof to === 'string') continue;
        if (to.id === id) problems.push(itself(said, 'build on', statement.place));
        else this.#keep({ from: id, to: to.id, said, statement }, date, to.date);
      }
      for (const reference of cites) {
        const withStubs = said.source.references !== 'known';
        const to = this.works.target(reference, said, kindByIdentifier(reference), withStubs);
        if (to === 'unknown') {
          this.#leaveOut(said);
          continue;
        }
        if (!isLink(to, said, 'cite')) continue;
        book.add(['CITES', id, to.id], said);
        if (date && to.date && certainlyBefore(date, to.date))
          problems.push(this.#forward(work, date, to.id, to.date, said));
      }
      for (const reference of introducedIn) {
        const to = this.works.target(reference, said, 'paper', true);
        if (to !== 'unknown' && isLink(to, said, 'be introduced in'))
          book.add(['INTRODUCED_IN', id, to.id], said);
      }
    }
    return problems;
  }

  /** Adds what the works build on; to be called once, when all were added. */
  addLineage(book: RelationshipBook): ResolveProblem[] {
    const edges = gatherEdges(this.#lineage);
    const names = new Map<string, string>();
    const sources = new Map<string, readonly string[]>();
    for (const id of new Set(edges.flatMap(({ from, to }) => [from, to]))) {
      const about = this.works.about(id);
      if (!about) continue;
      names.set(id, about.name);
      sources.set(id, about.sources);
    }
    const { disputed, problems } = disputedEdges(edges, this.#dates, names, sources);
    for (const edge of edges) addEdge(edge, disputed.has(edge), book);
    return [...problems, ...this.#countLeftOut()];
  }

  #keep(
    edge: LineageStatement & { readonly from: string; readonly to: string },
    date: PartialDate | undefined,
    parentDate: PartialDate | undefined,
  ): void {
    this.#lineage.push(edge);
    if (date) this.#dates.set(edge.from, date);
    if (parentDate) this.#dates.set(edge.to, parentDate);
  }

  #forward(
    { id, said: [first] }: Pick<DescribedWork, 'id' | 'said'>,
    date: PartialDate,
    to: string,
    toDate: PartialDate,
    said: SaidWork,
  ): ResolveProblem {
    const cited = this.works.about(to);
    const names = `"${first?.record.title ?? id}" (${date}) cites the younger "${cited?.name ?? to}" (${toDate})`;
    return problemOf('forward-citation', said, `${names}; kept`, cited?.sources);
  }

  #leaveOut(said: SaidWork): void {
    const known = this.#leftOut.get(said.source.id);
    if (known) known.count++;
    else this.#leftOut.set(said.source.id, { first: said, count: 1 });
  }

  #countLeftOut(): ResolveProblem[] {
    return [...this.#leftOut.values()].map(({ first, count }) => {
      const reason = `${count} references to works that no loaded source describes were left out, this record's the first (--references stub keeps them)`;
      return problemOf('unknown-reference', first, reason);
    });
  }
}

function itself(said: SaidWork, verb: string, place = said.stated.place): ResolveProblem {
  const reason = `"${said.stated.title}" is said to ${verb} itself; such an edge is dropped`;
  return refusedEdge('self-reference', said, reason, place);
}

function nameless(said: SaidWork, verb: string): ResolveProblem {
  return refusedEdge(
    'missing-field',
    said,
    `"${said.stated.title}" is said to ${verb} a work without a name`,
  );
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
