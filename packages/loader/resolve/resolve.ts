import { byCodePoint, type GraphNode, type GraphRelationship, type NodeLabel } from '@stemma/model';
import type { DescribedSource, SourceRecord } from '../record';
import { addAuthors } from './authors';
import { Corrections } from './corrections';
import { organisationNode, topicNode } from './described-nodes';
import { worksInMemory } from './linked-works';
import { mergeReport, type ResolvedMerge } from './merge-report';
import { NamedRors } from './named-rors';
import { paletteSlots } from './organisation-palette';
import { Organisations } from './organisations';
import { addPartOf } from './part-of';
import { refusedEdges } from './refused-edges';
import { RelationshipBook } from './relationship-book';
import type { ResolveProblem } from './resolve-problem';
import { inOrder, ofType, type Said } from './said';
import { sameWork } from './same-work';
import type { SourceBundle } from './source-bundle';
import { sourceNodes } from './source-nodes';
import { bySource } from './source-order';
import { Topics } from './topics';
import { WorkFacts } from './work-facts';
import { type DescribedWork, identify } from './work-id';
import { WorkLinks } from './work-links';
import { workNodes } from './work-nodes';
import { WorkReferences } from './work-references';

/** What a set of sources says, as a graph: nodes by label and id, relationships in their promised order. */
export interface ResolvedGraph {
  readonly nodes: readonly GraphNode[];
  readonly relationships: readonly GraphRelationship[];
  readonly merged: readonly ResolvedMerge[];
  readonly problems: readonly ResolveProblem[];
  /** The node that a record describes; none for a record that describes none. */
  readonly nodeOf: ReadonlyMap<SourceRecord, { readonly label: NodeLabel; readonly id: string }>;
}

/**
 * The graph of a set of sources. A pure function of the set: the order of the sources, and of the
 * records within one, changes nothing.
 */
export function resolve(bundles: readonly SourceBundle[]): ResolvedGraph {
  const said = inOrder(bundles);
  const stated = ofType(said, 'work');
  const neverMerge = ofType(said, 'never-merge');
  const described = ofType(said, 'source');
  const alone = bundles
    .toSorted((a, b) => bySource(a.source, b.source))
    .map(({ source }) => {
      const ofSource = <R extends Said>(all: readonly R[]) => all.filter((one) => one.source === source);
      return refusedEdges(ofSource(stated), ofSource(neverMerge));
    });
  const refused = new Set(alone.flatMap(({ statements }) => [...statements]));
  const corrections = new Corrections(stated, described);
  const corrected = stated.map((one) => ({ ...one, record: corrections.applyTo(one) }));
  const rors = new NamedRors();
  for (const { record } of corrected) rors.add(record);
  const same = sameWork(corrected, neverMerge);
  const works = identify(same.groups);

  const book = new RelationshipBook();
  const organisations = new Organisations(ofType(said, 'organisation'), rors);
  const topics = new Topics(ofType(said, 'topic'));
  const sources = sourceNodes(bundles, described, neverMerge);
  const facts = new WorkFacts(organisations, topics, new Set(sources.map((node) => node.id)));
  const factProblems = works.flatMap((work) => facts.add(work, book));
  const authors = addAuthors(works, (one) => facts.organisationsOf(one), book);
  const references = new WorkReferences(works);
  const links = new WorkLinks(worksInMemory(works, references), refused);
  const problems = [
    ...alone.flatMap((one) => one.problems),
    ...corrections.problems(),
    ...same.problems,
    ...factProblems,
    ...addPartOf(organisations.byId.values(), (id) => organisations.find(id), book),
    ...addPartOf(topics.byId.values(), (id) => topics.find(id), book),
    ...works.flatMap((work) => links.add(work, book)),
    ...links.addLineage(book),
  ];
  const relationships = book.all();
  const slots = paletteSlots(organisations, labCounts(relationships));
  const nodes = [
    ...workNodes(works, references),
    ...authors,
    ...[...organisations.byId.values()].map((one) => organisationNode(one, slots.get(one.id))),
    ...facts.years(),
    ...[...topics.byId.values()].map(topicNode),
    ...sources,
  ].sort((a, b) => byCodePoint(a.labels[0] ?? '', b.labels[0] ?? '') || byCodePoint(a.id, b.id));
  return {
    nodes,
    relationships,
    merged: mergeReport(same.merges, corrected, works),
    problems,
    nodeOf: nodesOfRecords(works, organisations, topics, described),
  };
}

function labCounts(relationships: readonly GraphRelationship[]): Map<string, number> {
  const works = new Map<string, number>();
  for (const { type, to } of relationships) if (type === 'FROM_LAB') works.set(to, (works.get(to) ?? 0) + 1);
  return works;
}

function nodesOfRecords(
  works: readonly DescribedWork[],
  organisations: Organisations,
  topics: Topics,
  sources: readonly Said<DescribedSource>[],
): ResolvedGraph['nodeOf'] {
  const nodeOf = new Map<SourceRecord, { label: NodeLabel; id: string }>();
  for (const { id, said } of works) for (const { stated } of said) nodeOf.set(stated, { label: 'Work', id });
  for (const { id, described } of organisations.byId.values())
    for (const { stated } of described) nodeOf.set(stated, { label: 'Organisation', id });
  for (const { id, described } of topics.byId.values())
    for (const { stated } of described) nodeOf.set(stated, { label: 'Topic', id });
  for (const { stated } of sources) nodeOf.set(stated, { label: 'Source', id: stated.id });
  return nodeOf;
}
