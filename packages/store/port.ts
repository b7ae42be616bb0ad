import type { GraphNode, GraphRelationship, NodeLabel, RelationshipType } from '@stemma/model';
import type { WorkTable } from './work-table/work-table';

/** A path as a query returns it: nodes in order, and the relationship between each two. */
export interface GraphPath {
  readonly nodes: readonly GraphNode[];
  readonly relationships: readonly GraphRelationship[];
}

/** A value of a result row in the project's own types; integers beyond 2^53 are `bigint`. */
export type CypherValue =
  | null
  | string
  | number
  | bigint
  | boolean
  | GraphNode
  | GraphRelationship
  | GraphPath
  | readonly CypherValue[]
  | { readonly [key: string]: CypherValue };

export type CypherParameters = Readonly<Record<string, unknown>>;

export interface ReadLimits {
  /** Milliseconds after which the read is given up with `timeout`. */
  readonly timeoutMs?: number;
  /** Rows after which the answer is cut, with `truncated` true. */
  readonly maxRows?: number;
  readonly signal?: AbortSignal;
}

export interface Rows {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly CypherValue[])[];
  /** True where there were more rows than `maxRows`. */
  readonly truncated: boolean;
}

/**
 * Changes to the graph, applied in this order: relationships away, nodes away, nodes, relationships. What
 * is to go and is not there is passed over; where a batch names a thing twice, the last holds.
 */
export interface WriteBatch {
  readonly deleteRelationships?: readonly Pick<GraphRelationship, 'type' | 'from' | 'to' | 'properties'>[];
  /** Relationships that still touch them go with them. */
  readonly deleteNodes?: readonly {
    readonly label: NodeLabel;
    readonly id: string;
  }[];
  /** Created, or replaced as a whole where label and id exist: labels and all properties. */
  readonly nodes?: readonly GraphNode[];
  /** Created, or replaced as a whole where the key (type, ends, relation) exists. */
  readonly relationships?: readonly GraphRelationship[];
  /**
   * True where the caller knows that the store holds none of `nodes` and `relationships` when they are
   * written: it has read the store in this load and gives each of them once. Then a store may create them
   * without looking. A node that is there all the same is replaced, a relationship may be doubled.
   */
  readonly isNew?: boolean;
}

/** A load that writes into the graph that is read, as on a store without generations. */
export interface RunningLoad {
  /** Who loads: process and machine. */
  readonly holder: string;
  /** ISO 8601 instant at which it began. */
  readonly since: string;
  /** Nodes and relationships written so far, and in all where that is known. */
  readonly done: number;
  readonly total?: number;
  /** True where it gives no sign of life any more: the next load finishes what it began. */
  readonly isInterrupted: boolean;
}

export interface StoreInfo {
  /** `grafeo` or `neo4j`. */
  readonly kind: string;
  /** URL without credentials. */
  readonly url: string;
  /** Raised by every load and unload; 0 for an empty store. */
  readonly generation: number;
  /** Present while a load changes this very graph, and after one was broken off. */
  readonly loading?: RunningLoad;
}

/** What a store can do besides the port's own promises; named, never asked by the adapter's name. */
export interface StoreCapabilities {
  /** Loads build the next generation beside the current one, so `rollback` is one step. */
  readonly generations: boolean;
}

/**
 * The graph store as the rest of Stemma sees it. Adapters: `grafeo/` and `neo4j/`; `contract/` is
 * the test suite that each passes.
 */
export interface GraphStore {
  readonly capabilities: StoreCapabilities;
  /**
   * Folder beside this very graph for what a load keeps of sources that are too large for the graph's
   * nodes; it may be missing where nothing is kept. Only on stores that have such a place.
   */
  readonly shelf?: string;
  /**
   * Runs one Cypher text that only reads. Where the store cannot stop a running query, one that is given
   * up runs on unheard. Labels of a node begin with its node label; local properties (`_…`) are included
   * unless the store was opened for people.
   * @throws StoreError `timeout`, `aborted`, `syntax`, `query-failed`, `read-only`, `unreachable`.
   */
  read(cypher: string, parameters?: CypherParameters, limits?: ReadLimits): Promise<Rows>;
  /**
   * Ids of nodes of a label that full text finds, at most `limit`, in no promised order: candidates
   * only, ranking is `lineage`'s.
   */
  search(label: NodeLabel, text: string, limit: number): Promise<readonly string[]>;
  /**
   * All nodes of a label, or relationships of a type, page by page, so that a large graph never stands
   * in memory as a whole. In no promised order; not while a `write` runs.
   * @throws StoreError as `read`.
   */
  nodes(label: NodeLabel): AsyncIterable<readonly GraphNode[]>;
  relationships(type: RelationshipType): AsyncIterable<readonly GraphRelationship[]>;
  /**
   * The table of all works, where the store keeps one beside the graph that is being read; `undefined`
   * where it keeps none: `readWorkTable` makes it.
   * @throws StoreError `damaged`.
   */
  workTable(): Promise<WorkTable | undefined>;
  /**
   * Nodes of a label by id, each once, in the order of these, where the store keeps them beside the graph
   * that is being read, so that few of many cost little; `undefined` where it keeps none: `read` gives them.
   * @throws StoreError `damaged`, and as `read`.
   */
  keptNodes(label: NodeLabel, ids: readonly string[]): Promise<readonly GraphNode[] | undefined>;
  /**
   * Takes a batch of any size. A batch that fails may be kept in part: the load that wrote it is to be
   * aborted. Properties that begin with `_` are local: kept, and left out of the content hash.
   * @throws StoreError `read-only`, `disk-full`, `unreachable`, `bad-batch` (a relationship whose end is
   * missing, a node without a node label, a property or value that no store keeps).
   */
  write(batch: WriteBatch): Promise<void>;
  info(): Promise<StoreInfo>;
  close(): Promise<void>;
}
