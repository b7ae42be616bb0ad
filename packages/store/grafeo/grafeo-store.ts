import type { GraphNode, GraphRelationship, NodeLabel, RelationshipType } from '@stemma/model';
import type { NodeLog } from '../nodes/node-log';
import type { NodesFile } from '../nodes/nodes-file';
import type { CypherParameters, GraphStore, ReadLimits, Rows, StoreInfo, WriteBatch } from '../port';
import { StoreError } from '../store-error';
import type { WorkTable } from '../work-table/work-table';
import { keptNodes } from './kept-nodes';
import { NameSearch } from './name-search';
import type { NativeDatabase } from './native';
import { fromNative } from './native-error';
import { NodeWriter } from './node-writer';
import { type OpenDatabase, openParts } from './open-parts';
import { readRows } from './read-rows';
import { RelationshipWriter } from './relationship-writer';
import { releaseMemory } from './release-memory';
import { scanNodes, scanRelationships } from './scan';

/** Of some ten million nodes and relationships that a graph of a million works has; half as many leave a tenth more memory unused behind. */
const REOPEN_AFTER = 2_000_000;
const LARGE = 200_000;

/** What is kept beside a graph that is not written any more. */
interface KeptBeside {
  table(): Promise<WorkTable | undefined>;
  nodes(): Promise<(Pick<NodesFile, 'names'> & Partial<NodesFile>) | undefined>;
  close(): Promise<void>;
}

export interface GrafeoStoreOptions {
  readonly url: string;
  /** Where the database stands, for messages. */
  readonly place: string;
  readonly generation: number;
  /** `write`: takes batches; `read`: refuses them. */
  readonly mode: 'read' | 'write';
  /** True where the native handle itself refuses writes. */
  readonly isNativeReadOnly: boolean;
  /** Whether local properties (`_…`) are read. */
  readonly withLocal: boolean;
  readonly kept?: KeptBeside;
  readonly shelf?: string;
  /** Takes note of all nodes that are written. */
  readonly log?: NodeLog;
  /** Opens the database's file anew, as it was; only of a database in a file. */
  readonly reopen?: () => NativeDatabase;
  /** Nodes and relationships written after which that is done. */
  readonly reopenAfter?: number;
  /** True where others read the same handle, which then outlives this store. */
  readonly isShared: boolean;
}

export interface GraphSize {
  readonly nodes: number;
  readonly relationships: number;
}

/** The port on an open Grafeo database. */
export class GrafeoStore implements GraphStore {
  readonly capabilities = { generations: true };
  #parts: OpenDatabase | undefined;
  readonly #names: NameSearch;
  #written = 0;

  constructor(
    database: NativeDatabase,
    private readonly options: GrafeoStoreOptions,
  ) {
    this.#parts = openParts(database, options);
    this.#names = new NameSearch(this, async (label) => (await options.kept?.nodes())?.names(label));
  }

  get shelf(): string | undefined {
    return this.options.shelf;
  }

  async read(cypher: string, parameters: CypherParameters = {}, limits: ReadLimits = {}): Promise<Rows> {
    return readRows(this.#open.source, cypher, parameters, limits);
  }

  async search(label: NodeLabel, text: string, limit: number): Promise<readonly string[]> {
    return this.#native(({ source }) => this.#names.search(source.database, label, text, limit));
  }

  nodes(label: NodeLabel): AsyncIterable<readonly GraphNode[]> {
    return scanNodes(this, label);
  }

  relationships(type: RelationshipType): AsyncIterable<readonly GraphRelationship[]> {
    return scanRelationships(this, type);
  }

  async workTable(): Promise<WorkTable | undefined> {
    return this.options.kept?.table();
  }

  async keptNodes(label: NodeLabel, ids: readonly string[]): Promise<readonly GraphNode[] | undefined> {
    const { source } = this.#open;
    const nodes = await (await this.options.kept?.nodes())?.nodes?.(label);
    return nodes && keptNodes(source, nodes, label, ids);
  }

  async write(batch: WriteBatch): Promise<void> {
    if (this.options.mode === 'read') {
      throw new StoreError('read-only', `${this.options.place} is open for reading: write in a load`);
    }
    this.#names.forget();
    await this.#native(async ({ source, internalIds }) => {
      source.ends.forget();
      const relationships = new RelationshipWriter(source.database, internalIds);
      const nodes = new NodeWriter(source.database, internalIds, this.options.log);
      if (batch.deleteRelationships?.length) await relationships.delete(batch.deleteRelationships);
      if (batch.deleteNodes?.length) await nodes.delete(batch.deleteNodes);
      if (batch.nodes?.length) await nodes.write(batch.nodes);
      if (batch.relationships?.length) await relationships.write(batch.relationships, batch.isNew === true);
    });
    this.#written += (batch.nodes?.length ?? 0) + (batch.relationships?.length ?? 0);
    if (this.#written >= (this.options.reopenAfter ?? REOPEN_AFTER)) await this.#reopen();
  }

  /** What was written takes half as much memory again until the database is closed and opened. */
  async #reopen(): Promise<void> {
    const { reopen } = this.options;
    if (!reopen) return;
    this.#written = 0;
    const { nodes } = this.size();
    const { known } = this.#open.internalIds;
    // closing takes memory of its own
    await releaseMemory(nodes);
    this.#closeNative();
    await releaseMemory(nodes);
    this.#parts = openParts(reopen(), this.options, known);
  }

  /**
   * Lets go of properties that were read, which stay unpacked in memory until the database is closed.
   * @param large nodes from which on it is worth the time.
   */
  async refresh(large = LARGE): Promise<void> {
    if (this.size().nodes >= large) await this.#reopen();
  }

  size(): GraphSize {
    const { database } = this.#open.source;
    return { nodes: database.nodeCount(), relationships: database.edgeCount() };
  }

  async info(): Promise<StoreInfo> {
    return { kind: 'grafeo', url: this.options.url, generation: this.options.generation };
  }

  /** @throws StoreError `disk-full` and others where a database that was written cannot be closed. */
  async close(): Promise<void> {
    if (!this.#parts) return;
    const { nodes } = this.size();
    if (this.options.mode === 'write') await releaseMemory(nodes);
    try {
      this.#closeNative();
    } finally {
      await this.options.kept?.close();
      await releaseMemory(nodes);
    }
  }

  #closeNative(): void {
    const { database } = this.#open.source;
    this.#parts = undefined;
    if (this.options.isShared) return;
    try {
      database.close();
    } catch (error) {
      throw fromNative(error, this.options.place);
    }
  }

  get #open(): OpenDatabase {
    if (this.#parts) return this.#parts;
    throw new StoreError('unreachable', `${this.options.place} was closed: open it again`);
  }

  async #native<T>(work: (parts: OpenDatabase) => Promise<T>): Promise<T> {
    try {
      return await work(this.#open);
    } catch (error) {
      throw fromNative(error, this.options.place);
    }
  }
}
