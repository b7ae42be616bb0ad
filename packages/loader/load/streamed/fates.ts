import type { GraphNode, GraphRelationship } from '@stemma/model';
import type { StreamedGraph } from '../../stream/resolve-streamed';
import { Fingerprints } from './fingerprints';

export type Fate = 'created' | 'updated' | 'unchanged';
export type Counts = Record<Fate, number>;

/** What a load makes of the nodes that a store held, told from the graph as it is written. */
export class Fates {
  readonly #now = new Fingerprints();
  /** Ids of works that stood under another one. */
  readonly #renamed = new Set<string>();

  constructor(private readonly before: Fingerprints) {}

  seeNodes(nodes: readonly GraphNode[]): void {
    if (this.before.isEmpty) return;
    for (const node of nodes) {
      if (this.before.has(node.id)) this.#now.addNode(node);
      else if (identifiersOf(node).some((id) => this.before.has(id))) this.#renamed.add(node.id);
    }
  }

  seeRelationships(relationships: readonly GraphRelationship[]): void {
    if (this.before.isEmpty) return;
    for (const one of relationships) if (this.before.has(one.from)) this.#now.addRelationship(one);
  }

  of(id: string): Fate {
    if (this.before.has(id)) return this.before.agree(id, this.#now) ? 'unchanged' : 'updated';
    return this.#renamed.has(id) ? 'updated' : 'created';
  }
}

/**
 * Of the records of each source: the first one of a new node, those whose node changed, the rest.
 * @param knownApart keys of what a source said before of works that are never one.
 */
export function countRecords(
  { works, organisations, topics }: StreamedGraph,
  fateOf: (id: string) => Fate,
  knownApart: ReadonlyMap<string, ReadonlySet<string>>,
): Map<string, Counts> {
  const { records } = works;
  const counts = new Map<string, Counts>(
    records.sets.map(({ source }) => [source.id, { created: 0, updated: 0, unchanged: 0 }]),
  );
  const count = (sources: readonly string[], fate: Fate) => {
    const met = new Set<string>();
    for (const source of sources) {
      const one = counts.get(source);
      if (one) one[fate === 'created' && met.has(source) ? 'updated' : fate]++;
      met.add(source);
    }
  };
  for (let work = 0; work < records.total; work++) {
    if (!works.isFirst(work)) continue;
    const sources = works.membersOf(work).map((member) => records.set(records.sourceOf(member)).source.id);
    count(sources, fateOf(works.idOf(work)));
  }
  for (const { id, described } of [...organisations.byId.values(), ...topics.byId.values()])
    count(
      described.map(({ source }) => source.id),
      fateOf(id),
    );
  const about = new Map<string, string[]>();
  for (const { source, record } of records.others('source'))
    about.set(record.id, [...(about.get(record.id) ?? []), source.id]);
  for (const [id, sources] of about) count(sources, fateOf(id));
  for (const { source, record } of records.others('never-merge'))
    count([source.id], knownApart.get(source.id)?.has(record.key) ? 'unchanged' : 'created');
  return counts;
}

function identifiersOf({ labels, properties: { identifiers } }: GraphNode): readonly string[] {
  return labels.includes('Work') && Array.isArray(identifiers) ? identifiers.map(String) : [];
}
