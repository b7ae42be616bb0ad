import type { GraphNode, GraphRelationship, NodeLabel, RelationshipType } from '@stemma/model';
import type { ManagedTransaction } from 'neo4j-driver';
import type { CypherParameters, GraphStore, ReadLimits, Rows, StoreInfo, WriteBatch } from '../port';
import { runAhead } from '../run-ahead';
import { StoreError } from '../store-error';
import type { Connection } from './connection';
import { isTaken } from './driver-error';
import { makeFullText, searchFullText } from './full-text';
import { NodeNumbers } from './node-numbers';
import { nodeDeletions, nodePieces } from './node-writer';
import type { Piece } from './piece';
import { readRows } from './read-rows';
import { relationshipDeletions, relationshipPieces } from './relationship-writer';
import { scanNodes, scanRelationships } from './scan';

/** Nodes are created beside each other; relationships that meet at a node would wait for each other. */
const OF_NODES_AT_ONCE = 3;

export interface Neo4jStoreOptions {
  /** Takes batches where given; runs before each of their transactions, inside it. */
  readonly beforeWrite?: (transaction: ManagedTransaction) => Promise<void>;
  /** False where a transaction of a load that broke off may still end: then nothing is taken for new. */
  readonly mayCreate?: boolean;
  /** Told how many nodes and relationships were written or taken away. */
  readonly onWritten?: (size: number) => void;
  /** Whether local properties (`_…`) are read. */
  readonly withLocal: boolean;
  readonly info: () => Promise<Pick<StoreInfo, 'generation' | 'loading'>>;
  /** Gives the connection back. */
  readonly release: () => Promise<void>;
}

/** The port on a database of a Neo4j server. */
export class Neo4jStore implements GraphStore {
  readonly capabilities = { generations: false };
  readonly #numbers = new NodeNumbers();
  #isOpen = true;
  #hasFullText: boolean;

  constructor(
    private readonly connection: Connection,
    private readonly options: Neo4jStoreOptions,
  ) {
    this.#hasFullText = options.beforeWrite === undefined;
  }

  async read(cypher: string, parameters: CypherParameters = {}, limits: ReadLimits = {}): Promise<Rows> {
    const { withLocal } = this.options;
    return this.#open.read(
      (transaction) => readRows(transaction, cypher, parameters, { maxRows: limits.maxRows, withLocal }),
      limits,
    );
  }

  async search(label: NodeLabel, text: string, limit: number): Promise<readonly string[]> {
    await this.makeSearchable();
    return searchFullText(this.#open, label, text, limit);
  }

  nodes(label: NodeLabel): AsyncIterable<readonly GraphNode[]> {
    return scanNodes(this, label);
  }

  relationships(type: RelationshipType): AsyncIterable<readonly GraphRelationship[]> {
    return scanRelationships(this, type);
  }

  async workTable(): Promise<undefined> {
    return undefined;
  }

  async keptNodes(): Promise<undefined> {
    return undefined;
  }

  async write(batch: WriteBatch): Promise<void> {
    const { deleteRelationships = [], deleteNodes = [], nodes = [], relationships = [] } = batch;
    const isNew = batch.isNew === true && this.options.mayCreate === true;
    await runAhead(relationshipDeletions(deleteRelationships), 1, this.#write);
    if (deleteNodes.length > 0) this.#numbers.forget();
    await runAhead(nodeDeletions(deleteNodes), 1, this.#write);
    await runAhead(nodePieces(nodes, isNew, this.#numbers), OF_NODES_AT_ONCE, this.#write);
    await runAhead(relationshipPieces(relationships, isNew, this.#numbers), 1, this.#write);
  }

  /** Makes what searching needs where this store writes; a reader finds it made. */
  async makeSearchable(): Promise<void> {
    if (this.#hasFullText) return;
    await makeFullText(this.#open);
    this.#hasFullText = true;
  }

  async info(): Promise<StoreInfo> {
    return { kind: 'neo4j', url: this.#open.place.url, ...(await this.options.info()) };
  }

  async close(): Promise<void> {
    if (!this.#isOpen) return;
    this.#isOpen = false;
    await this.options.release();
  }

  readonly #write = async (piece: Piece, sent: () => void): Promise<void> => {
    await this.#run(piece, sent, piece.isNew).catch((error: unknown) => {
      if (piece.isNew && isTaken(error)) return this.#run(piece, sent, false);
      throw error;
    });
    piece.committed?.();
    this.options.onWritten?.(piece.size);
  };

  /**
   * What is new is created the first time only: a transaction that is tried again may have gone through, its
   * answer lost.
   */
  async #run(piece: Piece, sent: () => void, create: boolean): Promise<void> {
    const { beforeWrite } = this.options;
    if (!beforeWrite)
      throw new StoreError('read-only', `${this.connection.place.url} is open for reading: write in a load`);
    let isFirst = true;
    await this.#open.write(async (transaction) => {
      const both = Promise.all([beforeWrite(transaction), piece.run(transaction, create && isFirst)]);
      isFirst = false;
      sent();
      await both;
    });
  }

  get #open(): Connection {
    if (this.#isOpen) return this.connection;
    throw new StoreError('unreachable', `${this.connection.place.url} was closed: open it again`);
  }
}
