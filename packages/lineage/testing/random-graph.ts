import {
  byRelationship,
  type GraphNode,
  type GraphRelationship,
  KIND_LABELS,
  RELATIONS,
  relationshipKey,
  SECTION_SEPARATOR,
  type Subgraph,
  WORK_KINDS,
} from '@stemma/model';
import fc from 'fast-check';

const MOST_WORKS = 9;
const AUTHORS = 3;
const ORGANISATIONS = 3;
const TOPICS = 3;
const SOURCES = 2;
const WORDS = ['alpha', 'beta', 'gamma'];

/** Ids of `count` things of a kind: the last is known to nobody, and works touch them at random. */
const ids = (prefix: string, count: number) => Array.from({ length: count }, (_, i) => `${prefix}${i}`);

/**
 * Small graphs with all that is awkward: circles, parallel links of several relations, disputed links,
 * models that are introduced in themselves, stubs, undated works, works that nothing touches.
 */
export const randomGraph: fc.Arbitrary<Subgraph> = fc.integer({ min: 1, max: MOST_WORKS }).chain((count) => {
  const works = ids('w', count);
  const work = fc.constantFrom(...works);
  return fc
    .record({
      works: fc.tuple(...works.map(randomWork)),
      links: fc.array(randomLink(work), { maxLength: 3 * count }),
      attached: fc.array(randomAttachment(work), { maxLength: 3 * count }),
    })
    .map(({ works: nodes, links, attached }) => ({
      nodes: [...nodes, ...otherNodes()],
      relationships: unique([
        ...links,
        ...attached,
        { type: 'PART_OF', from: 't0', to: 't1', properties: {} },
        { type: 'PART_OF', from: 't1', to: 't2', properties: {} },
      ]),
    }));
});

function randomWork(id: string): fc.Arbitrary<GraphNode> {
  return fc
    .record({
      kind: fc.constantFrom(...WORK_KINDS.slice(0, 4)),
      year: fc.option(fc.integer({ min: 2015, max: 2019 }), { nil: undefined }),
      sources: fc.subarray(ids('s', SOURCES)),
      stub: fc.option(fc.constant(true), { nil: undefined }),
      summary: fc.option(fc.subarray(WORDS), { nil: undefined }),
    })
    .map(({ kind, year, sources, stub, summary }) => ({
      id,
      labels: ['Work', KIND_LABELS[kind]],
      properties: {
        id,
        kind,
        name: `Name ${id}`,
        title: `Title of ${id}`,
        ...(year === undefined ? {} : { year, date: `${year}-03` }),
        ...(sources.length > 0 ? { sources } : {}),
        ...(stub ? { stub } : {}),
        ...(summary ? { summary: summary.join(' ') } : {}),
      },
    }));
}

function randomLink(work: fc.Arbitrary<string>): fc.Arbitrary<GraphRelationship> {
  const buildsOn = fc.record({
    type: fc.constant('BUILDS_ON' as const),
    from: work,
    to: work,
    properties: fc
      .record({ relation: fc.constantFrom(...RELATIONS.slice(-4)), disputed: fc.boolean() })
      .map(({ relation, disputed }) => ({ relation, evidence: 'said', ...(disputed ? { disputed } : {}) })),
  });
  const plain = fc.record({
    type: fc.constantFrom('CITES' as const, 'INTRODUCED_IN' as const),
    from: work,
    to: work,
    properties: fc.constant({}),
  });
  return fc.oneof({ weight: 4, arbitrary: buildsOn }, { weight: 2, arbitrary: plain });
}

function randomAttachment(work: fc.Arbitrary<string>): fc.Arbitrary<GraphRelationship> {
  const to = (type: GraphRelationship['type'], things: readonly string[], properties: object = {}) =>
    fc.record({
      type: fc.constant(type),
      from: work,
      to: fc.constantFrom(...things),
      properties: fc.constant({ ...properties }),
    });
  return fc.oneof(
    to('WRITTEN_BY', ids('a', AUTHORS - 1), { position: 1 }),
    to('FROM_LAB', ids('o', ORGANISATIONS - 1)),
    to('ABOUT', ids('t', TOPICS - 1)),
    to('LISTED_IN', ['s0'], { sections: [`A${SECTION_SEPARATOR}B`, 'A'], lines: [4, 9] }),
  );
}

function otherNodes(): GraphNode[] {
  const of = (label: string, names: readonly string[]) =>
    names.map((id) => ({ id, labels: [label], properties: { id, name: `${label} ${id}` } }));
  return [
    ...of('Author', ids('a', AUTHORS)),
    ...of('Organisation', ids('o', ORGANISATIONS)),
    ...of('Topic', ids('t', TOPICS)),
    ...of('Source', ids('s', SOURCES)).map((node) => ({
      ...node,
      properties: { ...node.properties, title: node.properties.name, format: 'test' },
    })),
  ];
}

function unique(relationships: readonly GraphRelationship[]): GraphRelationship[] {
  const byKey = new Map(relationships.map((one) => [relationshipKey(one), one]));
  return [...byKey.values()].sort(byRelationship);
}
