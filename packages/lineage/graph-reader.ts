import type { Direction, GraphNode, GraphRelationship, NodeLabel, Traceable, WorkNode } from '@stemma/model';
import type { WorkTable } from '@stemma/store';

/** A link as tracing needs it: what it says is read later, of the links that are shown. */
export type LevelLink = Pick<GraphRelationship, 'type' | 'from' | 'to'>;

/**
 * The few questions that lineage asks of a graph; everything else is computed from their answers, so
 * the same code answers on a store (`store-reader.ts`) and in a page without a server
 * (`memory-reader.ts`). Lists of ids may be long; readers batch them. No order is promised unless said.
 */
export interface GraphReader {
  /**
   * Links that leave a frontier one step: for `back` those whose newer end is in `frontier`, for `on`
   * those whose older end is. `BUILDS_ON` of the relations named (disputed ones never), `CITES` where
   * `cites` is among them, and `INTRODUCED_IN` always (it costs no step).
   */
  level(
    frontier: readonly string[],
    direction: Direction,
    relations: readonly Traceable[],
  ): Promise<readonly LevelLink[]>;
  /** Works of these ids; ids without one are missing from the answer. */
  works(ids: readonly string[]): Promise<readonly WorkNode[]>;
  /** `BUILDS_ON`, `CITES` and `INTRODUCED_IN` with both ends among these works, disputed ones too. */
  among(ids: readonly string[]): Promise<readonly GraphRelationship[]>;
  /** All `BUILDS_ON`, `CITES` and `INTRODUCED_IN` at one side of these works, disputed ones too. */
  links(ids: readonly string[], direction: Direction): Promise<readonly GraphRelationship[]>;
  /** Authors, organisations, years, topics and sources that touch these works, and how. */
  attached(ids: readonly string[]): Promise<{
    readonly nodes: readonly GraphNode[];
    readonly relationships: readonly GraphRelationship[];
  }>;
  /** The first organisation by id of each of these works that has any. */
  laboratories(ids: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /** Ids of the works that touch any of these authors, organisations, years, topics or sources. */
  touching(ids: readonly string[]): Promise<readonly string[]>;
  /** Number of works that touch each of these authors, organisations, years, topics or sources. */
  touched(ids: readonly string[]): Promise<Readonly<Record<string, number>>>;
  /** `PART_OF` from these topics or organisations to what they are part of. */
  parts(ids: readonly string[]): Promise<readonly GraphRelationship[]>;
  /** Nodes of a label by id, or all of them. Not for works of a large graph. */
  nodes(label: NodeLabel, ids?: readonly string[]): Promise<readonly GraphNode[]>;
  /**
   * Nodes of a label by id with what a list says of them (names, kind, dates, colour) and perhaps no more: a
   * store that reads whole nodes from all over a large graph takes most of it into memory.
   */
  listed(label: NodeLabel, ids: readonly string[]): Promise<readonly GraphNode[]>;
  /** Ids of all works. */
  workIds(): Promise<readonly string[]>;
  /** Direct descendants (distinct works with `BUILDS_ON` to it, `evaluation` and disputed ones left out) of each. */
  descendants(ids: readonly string[]): Promise<Readonly<Record<string, number>>>;
  /** Works that cite each of these. */
  citations(ids: readonly string[]): Promise<Readonly<Record<string, number>>>;
  /**
   * Ids of works that have this identifier now or had it (exact text, `scheme:value`); where there is
   * none and it names a repository, model page, video or address: of works with a link there.
   */
  identified(identifier: string): Promise<readonly string[]>;
  /** Nodes of a label, as `listed`, that may match a search text, typos included; more than will be shown. */
  candidates(label: NodeLabel, text: string, limit: number): Promise<readonly GraphNode[]>;
  /**
   * The table of all works, where one is kept: it answers for a million works what reading them cannot.
   * @param isAwaited whether one that is being read is waited for, as by questions that go through all works.
   */
  table(isAwaited?: boolean): Promise<WorkTable | undefined>;
  /** Number of nodes a label and relationships a type. */
  counts(): Promise<{
    readonly labels: Readonly<Record<string, number>>;
    readonly types: Readonly<Record<string, number>>;
  }>;
}
