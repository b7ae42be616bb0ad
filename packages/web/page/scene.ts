import type { LineKind } from '@stemma/layout';
import type { GraphAnswer } from '@stemma/lineage';
import { type GraphNode, type GraphRelationship, isWork, type Relation, type WorkNode } from '@stemma/model';
import { passes } from '../state/facet-rule';

/** A line between two works of the picture; `from` is the newer one. */
export interface SceneLink {
  readonly key: string;
  readonly from: string;
  readonly to: string;
  readonly type: 'builds-on' | 'cites' | 'introduced-in' | 'bridge';
  readonly relation?: Relation;
  readonly disputed: boolean;
  readonly outside: boolean;
  readonly relationship?: GraphRelationship;
  /** Of a bridge: the hidden works it stands for. */
  readonly via: readonly string[];
}

/** An answer in the form in which the page asks for its parts. */
export interface Scene {
  readonly answer: GraphAnswer;
  readonly works: ReadonlyMap<string, WorkNode>;
  readonly nodes: ReadonlyMap<string, GraphNode>;
  readonly links: readonly SceneLink[];
  readonly outside: ReadonlySet<string>;
  /** Organisations of a work, in the order of the answer. */
  readonly organisations: (work: string) => readonly GraphNode[];
}

/** What the line of a link stands for. */
export function lineKind({ relation, type }: Pick<SceneLink, 'relation' | 'type'>): LineKind {
  return relation ?? (type === 'builds-on' ? 'unspecified' : type);
}

/** Key of a `BUILDS_ON` link, as a link's evidence is named in the address. */
export function linkKey(from: string, to: string, relation: string): string {
  return JSON.stringify([from, to, relation]);
}

const TYPES = { BUILDS_ON: 'builds-on', CITES: 'cites', INTRODUCED_IN: 'introduced-in' } as const;

export function makeScene(answer: GraphAnswer): Scene {
  const nodes = new Map(answer.subgraph.nodes.map((node) => [node.id, node]));
  const works = new Map<string, WorkNode>();
  for (const node of answer.subgraph.nodes) if (isWork(node)) works.set(node.id, node);
  const outside = new Set(answer.outside);
  const links: SceneLink[] = [];
  const labs = new Map<string, GraphNode[]>();
  for (const relationship of answer.subgraph.relationships) {
    const link = sceneLink(relationship, answer, outside);
    if (link && works.has(link.from) && works.has(link.to)) links.push(link);
    const lab = relationship.type === 'FROM_LAB' ? nodes.get(relationship.to) : undefined;
    if (lab) labs.set(relationship.from, [...(labs.get(relationship.from) ?? []), lab]);
  }
  for (const { from, to, via } of answer.bridges)
    links.push({
      key: linkKey(from, to, 'bridge'),
      from,
      to,
      type: 'bridge',
      disputed: false,
      outside: false,
      via,
    });
  return { answer, works, nodes, links, outside, organisations: (work) => labs.get(work) ?? [] };
}

function sceneLink(
  relationship: GraphRelationship,
  answer: GraphAnswer,
  outside: ReadonlySet<string>,
): SceneLink | undefined {
  const { from, to, type, properties } = relationship;
  if (type !== 'BUILDS_ON' && type !== 'CITES' && type !== 'INTRODUCED_IN') return undefined;
  if (type === 'CITES' && !answer.selection.relations.includes('cites')) return undefined;
  const relation = type === 'BUILDS_ON' ? (properties.relation as Relation) : undefined;
  const dropped = relation !== undefined && !passes(answer.selection, 'relation', relation);
  return {
    key: linkKey(from, to, relation ?? TYPES[type]),
    from,
    to,
    type: TYPES[type],
    relation,
    disputed: properties.disputed === true,
    outside: dropped || outside.has(from) || outside.has(to),
    relationship,
    via: [],
  };
}

/** The palette slot of a work: of its organisations the first that holds one, hand-given slots first. */
export function slotOf(
  organisations: readonly GraphNode[],
  given: Readonly<Record<string, number>>,
): number | undefined {
  for (const organisation of organisations) {
    const slot = given[organisation.id] ?? organisation.properties._colour;
    if (typeof slot === 'number') return slot;
  }
  return undefined;
}
