import type { GraphNode, GraphRelationship } from '@stemma/model';
import type { GraphSink } from '@stemma/store';
import { Corrections } from '../resolve/corrections';
import { organisationNode, topicNode } from '../resolve/described-nodes';
import { dateOf } from '../resolve/lineage-edge';
import { paletteSlots } from '../resolve/organisation-palette';
import { Organisations } from '../resolve/organisations';
import { addPartOf } from '../resolve/part-of';
import { RelationshipBook } from '../resolve/relationship-book';
import { sourceNodes } from '../resolve/source-nodes';
import { Topics } from '../resolve/topics';
import { WorkFacts } from '../resolve/work-facts';
import { WorkLinks } from '../resolve/work-links';
import { describedNode } from '../resolve/work-nodes';
import { DescribedWorks, type NumberedWork, type Told } from './identity/described-works';
import { nearRecords } from './identity/near-records';
import { LabCounter } from './lab-counter';
import { StreamedLinks } from './links/linked-works';
import { AuthorsOfWorks } from './people/authors-of-works';
import { NumberedWorks } from './records/numbered-works';
import type { RecordSet } from './records/record-set';
import { refusedInSource } from './refused-in-source';
import { inTurns } from './turn';

const A_PAGE = 5_000;

/** How far it is: works gone through, of all goes together; `isWriting` once the sink is given pages. */
export type StreamProgress = (done: number, total: number, isWriting: boolean) => void;

/** What was made, beside what the sink took. */
export interface StreamedGraph {
  readonly works: DescribedWorks;
  readonly organisations: Organisations;
  readonly topics: Topics;
}

const GOES = 4;
const FIRST_WRITING = 2;

/**
 * The graph of a set of sources, the same as `resolve` makes, for sources that need not fit into memory:
 * records are gone through four times, and what stands in memory is some hundred bytes a work.
 *
 * It is the same because what decides over records, people and ids decides within sets of them that share
 * nothing with any other (`nearRecords`, `VoiceBook`), and is asked set by set; because each relationship
 * begins at a work, and is made of its records and of ids; and because organisations and topics, which are
 * few, are gathered in the same order.
 */
export async function resolveStreamed(
  sets: readonly RecordSet[],
  sink: GraphSink,
  told: Told,
  progress: StreamProgress = () => {},
): Promise<StreamedGraph> {
  const records = new NumberedWorks(sets);
  const go = (number: number) => (done: number) =>
    progress(number * records.total + done, GOES * records.total, number >= FIRST_WRITING);
  const tell = told.problem;
  const alone = [];
  for (const set of records.sets) alone.push(await refusedInSource(set));
  for (const { problems } of alone) problems.forEach(tell);
  const refused = new Set(alone.flatMap(({ statements }) => [...statements]));
  const described = records.others('source');
  const telling = records.telling().map((record) => records.said(record));
  const corrections = new Corrections(telling, described);
  const near = await nearRecords(records, corrections, go(0));
  corrections.problems().forEach(tell);
  const works = await DescribedWorks.of(records, near, told);

  const organisations = new Organisations(records.others('organisation'), near.rors);
  const topics = new Topics(records.others('topic'));
  const bundles = records.sets.map(({ source }) => ({ source, records: [] }));
  const sources = sourceNodes(bundles, described, records.others('never-merge'));
  const facts = new WorkFacts(organisations, topics, new Set(sources.map((node) => node.id)));
  const authors = new AuthorsOfWorks(works, facts);
  const links = new StreamedLinks(works, near.wanted);
  const survey = new WorkLinks(links.survey, refused);
  const labs = new LabCounter();
  await eachWork(works, go(1), (work) => {
    facts.add(work, labs).forEach(tell);
    authors.hear(work);
    near.wanted.look(work.number, work.said);
    const date = dateOf(work.said);
    if (date) works.dates.set(work.number, date);
    survey.add(work, labs);
  });
  links.settle();

  for (const page of pages(authors.settle())) await sink.nodes(page);
  const slots = paletteSlots(organisations, labs.counts());
  const rest = [...organisations.byId.values()].map((one) => organisationNode(one, slots.get(one.id)));
  await sink.nodes([...rest, ...facts.years(), ...[...topics.byId.values()].map(topicNode), ...sources]);
  for (const page of pages(links.stubNodes())) await sink.nodes(page);
  const besideGraph = new Set(sets.filter((set) => set.isBeside).map(({ source }) => source.id));
  const nodes: GraphNode[] = [];
  await eachWork(
    works,
    async (done) => {
      await sink.nodes(nodes.splice(0));
      go(2)(done);
    },
    (work) => {
      const former = [...works.formerOf(work.number), ...links.formerOf(work.number)];
      const kept = work.said.filter(({ source }) => !besideGraph.has(source.id));
      nodes.push(describedNode(work, former, kept));
    },
  );

  const workLinks = new WorkLinks(links, refused);
  const relationships: GraphRelationship[] = [];
  const last = new RelationshipBook();
  const partOf = [
    ...addPartOf(organisations.byId.values(), (id) => organisations.find(id), last),
    ...addPartOf(topics.byId.values(), (id) => topics.find(id), last),
  ];
  partOf.forEach(tell);
  await eachWork(
    works,
    async (done) => {
      await sink.relationships(relationships.splice(0));
      go(3)(done);
    },
    (work) => {
      const book = new RelationshipBook();
      facts.add(work, book);
      authors.add(work, book);
      workLinks.add(work, book).forEach(tell);
      relationships.push(...book.all());
    },
  );
  workLinks.addLineage(last).forEach(tell);
  await sink.relationships(last.all());
  return { works, organisations, topics };
}

function eachWork(
  works: DescribedWorks,
  told: (done: number) => void | Promise<void>,
  visit: (work: NumberedWork) => void,
): Promise<void> {
  return inTurns(
    works.records.total,
    (record) => {
      if (works.isFirst(record)) visit(works.at(record));
    },
    told,
  );
}

function* pages<T>(items: Iterable<T>): Generator<readonly T[]> {
  let page: T[] = [];
  for (const item of items) {
    page.push(item);
    if (page.length < A_PAGE) continue;
    yield page;
    page = [];
  }
  if (page.length > 0) yield page;
}
