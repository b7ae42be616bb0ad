import {
  type FacetName,
  type Gap,
  type GraphRelationship,
  isWork,
  mentionedText,
  type Subgraph,
  type WorkNode,
  yearOf,
} from '@stemma/model';

/** All of a work that a filter asks. */
export interface WorkFacts {
  readonly id: string;
  readonly year?: number;
  readonly gaps: readonly Gap[];
  /** Each value once; `relation`: those of all `BUILDS_ON` that join it to a work of the subgraph. */
  readonly values: Readonly<Record<FacetName, readonly string[]>>;
  /** Whether a folded word occurs in name, title, aliases or summary. */
  readonly mentions: (word: string) => boolean;
}

const FACET_OF = {
  FROM_LAB: 'organisation',
  WRITTEN_BY: 'author',
  ABOUT: 'topic',
  LISTED_IN: 'source',
} as const satisfies Partial<Record<GraphRelationship['type'], FacetName>>;

/** What a filter asks of each work of a subgraph, in one pass over it. */
export function workFacts({ nodes, relationships }: Subgraph): Map<string, WorkFacts> {
  const facts = new Map<string, WorkFacts & { values: Record<FacetName, string[]> }>();
  for (const node of nodes) if (isWork(node)) facts.set(node.id, ownFacts(node));
  for (const { type, from, to, properties } of relationships) {
    if (type === 'BUILDS_ON') {
      for (const end of [from, to]) add(facts.get(end)?.values.relation, String(properties.relation));
    } else if (type in FACET_OF) add(facts.get(from)?.values[FACET_OF[type as keyof typeof FACET_OF]], to);
  }
  return facts;
}

/** Year of a work's earliest public date. */
function yearOfWork({ properties: { date, year } }: WorkNode): number | undefined {
  return year ?? (date === undefined ? undefined : yearOf(date));
}

function ownFacts(work: WorkNode): WorkFacts & { values: Record<FacetName, string[]> } {
  const { kind, sources = [] } = work.properties;
  let text: string | undefined;
  return {
    id: work.id,
    year: yearOfWork(work),
    gaps: gapsOf(work),
    values: {
      organisation: [],
      author: [],
      topic: [],
      kind: [kind],
      source: [...new Set(sources)],
      relation: [],
    },
    mentions: (word) => {
      text ??= mentionedText(work.properties);
      return text.includes(word);
    },
  };
}

function gapsOf(work: WorkNode): Gap[] {
  const gaps: Gap[] = [];
  if (yearOfWork(work) === undefined) gaps.push('undated');
  if (work.properties.sources?.length === 1) gaps.push('one-source');
  if (work.properties.stub === true) gaps.push('stub');
  return gaps;
}

function add(values: string[] | undefined, value: string): void {
  if (values && !values.includes(value)) values.push(value);
}
