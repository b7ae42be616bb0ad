import {
  byCodePoint,
  type Direction,
  type GraphNode,
  type GraphRelationship,
  KIND_LABELS,
  NODE_LABELS,
  type NodeLabel,
  RELATIONSHIP_TYPES,
  type Subgraph,
  type Traceable,
} from '@stemma/model';
import type { GraphReader } from '../graph-reader';
import { GramIndex } from './gram-index';
import { GraphIndex } from './graph-index';
import { IdentifierIndex } from './identifier-index';
import { isDescent, isFollowed } from './link-rules';

/** Asks a subgraph that is in memory: the page without a server, and tests. */
export function memoryReader(subgraph: Subgraph): GraphReader {
  return new MemoryReader(subgraph);
}

class MemoryReader implements GraphReader {
  readonly #index: GraphIndex;
  readonly #grams = new Map<NodeLabel, GramIndex>();
  #identifiers: IdentifierIndex | undefined;

  constructor(subgraph: Subgraph) {
    this.#index = new GraphIndex(subgraph);
  }

  async level(frontier: readonly string[], direction: Direction, relations: readonly Traceable[]) {
    const followed = new Set(relations);
    return this.#at(frontier, this.#index[direction])
      .filter((link) => isFollowed(link, followed))
      .map(({ type, from, to }) => ({ type, from, to }));
  }

  async works(ids: readonly string[]) {
    return unique(ids).flatMap((id) => this.#index.works.get(id) ?? []);
  }

  async among(ids: readonly string[]) {
    const inside = new Set(ids);
    return this.#at(ids, this.#index.back).filter(({ to }) => inside.has(to));
  }

  async links(ids: readonly string[], direction: Direction) {
    return this.#at(ids, this.#index[direction]);
  }

  async attached(ids: readonly string[]) {
    const relationships = this.#at(ids, this.#index.attached);
    const wanted = new Set(relationships.map(({ to }) => to));
    const labels = NODE_LABELS.filter((label) => label !== 'Work');
    return { nodes: labels.flatMap((label) => this.#known(label, wanted)), relationships };
  }

  async laboratories(ids: readonly string[]) {
    const first = new Map<string, string>();
    for (const { type, from, to } of this.#at(ids, this.#index.attached))
      if (type === 'FROM_LAB' && byCodePoint(to, first.get(from) ?? to) <= 0) first.set(from, to);
    return first;
  }

  async touching(ids: readonly string[]) {
    return unique(this.#at(ids, this.#index.touching).map(({ from }) => from));
  }

  async touched(ids: readonly string[]) {
    return this.#counts(ids, this.#index.touching, () => true);
  }

  async parts(ids: readonly string[]) {
    return this.#at(ids, this.#index.partOf);
  }

  async nodes(label: NodeLabel, ids?: readonly string[]) {
    return this.#known(label, ids ? unique(ids) : undefined);
  }

  async listed(label: NodeLabel, ids: readonly string[]) {
    return this.nodes(label, ids);
  }

  async workIds() {
    return [...this.#index.works.keys()];
  }

  async descendants(ids: readonly string[]) {
    return this.#counts(ids, this.#index.on, isDescent);
  }

  async citations(ids: readonly string[]) {
    return this.#counts(ids, this.#index.on, ({ type }) => type === 'CITES');
  }

  async table() {
    return undefined;
  }

  async identified(identifier: string) {
    this.#identifiers ??= new IdentifierIndex(this.#index.works.values());
    return this.#identifiers.find(identifier);
  }

  async candidates(label: NodeLabel, text: string, limit: number) {
    let grams = this.#grams.get(label);
    if (!grams) {
      grams = new GramIndex(this.#known(label));
      this.#grams.set(label, grams);
    }
    return grams.find(text, limit);
  }

  async counts() {
    const { nodes, relationships } = this.#index.subgraph;
    return {
      labels: count(
        [...NODE_LABELS, ...Object.values(KIND_LABELS)],
        nodes.flatMap(({ labels }) => labels),
      ),
      types: count(
        RELATIONSHIP_TYPES,
        relationships.map(({ type }) => type),
      ),
    };
  }

  #at(ids: readonly string[], byEnd: ReadonlyMap<string, GraphRelationship[]>): GraphRelationship[] {
    return unique(ids).flatMap((id) => byEnd.get(id) ?? []);
  }

  #known(label: NodeLabel, ids?: Iterable<string>): GraphNode[] {
    const known = this.#index.nodes.get(label) ?? new Map<string, GraphNode>();
    return ids ? [...ids].flatMap((id) => known.get(id) ?? []) : [...known.values()];
  }

  #counts(
    ids: readonly string[],
    byEnd: ReadonlyMap<string, GraphRelationship[]>,
    counts: (link: GraphRelationship) => boolean,
  ): Record<string, number> {
    return Object.fromEntries(
      unique(ids).map((id) => {
        const links = (byEnd.get(id) ?? []).filter(counts);
        return [id, new Set(links.map(({ from }) => from)).size];
      }),
    );
  }
}

function unique(ids: readonly string[]): string[] {
  return [...new Set(ids)];
}

function count(names: readonly string[], found: readonly string[]): Record<string, number> {
  const counts = new Map(names.map((name) => [name, 0]));
  for (const name of found) {
    const before = counts.get(name);
    if (before !== undefined) counts.set(name, before + 1);
  }
  return Object.fromEntries(counts);
}
