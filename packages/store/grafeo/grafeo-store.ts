import type { GraphNode, GraphRelationship, NodeLabel, RelationshipType } from '@stemma/model';
import type { CypherParameters, GraphStore, ReadLimits, Rows, StoreInfo, WriteBatch } from '../port';
import type { Vocabulary } from '../search/vocabulary';
import { StoreError } from '../store-error';
import { EndIds } from './end-ids';
import { FullText } from './full-text';
import { InternalIds } from './internal-ids';
import type { NativeDatabase } from './native';
import { fromNative } from './native-error';
import { NodeWriter, touchedLabels } from './node-writer';
import { type ReadSource, readRows } from './read-rows';
import { RelationshipWriter } from './relationship-writer';
import { RowMapper } from './row-mapper';
import { scanNodes, scanRelationships } from './scan';

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
  readonly isFullTextBuilt: boolean;
  readonly vocabulary: () => Promise<Vocabulary>;
  readonly onClose: () => void;
}

/** The port on an open Grafeo database. */
export class GrafeoStore implements GraphStore {
  readonly capabilities = { generations: true };
  readonly #source: ReadSource;
  readonly #fullText: FullText;
  readonly #internalIds: InternalIds;
  #isClosed = false;

  constructor(
    private readonly database: NativeDatabase,
    private readonly options: GrafeoStoreOptions,
  ) {
    const ends = new EndIds(database);
    this.#source = {
      database,
      place: options.place,
      isWritable: !options.isNativeReadOnly,
      ends,
      mapper: new RowMapper(ends.of, options.withLocal),
    };
    this.#fullText = new FullText(database, options.isFullTextBuilt);
    this.#internalIds = new InternalIds(database);
  }

  read(cypher: string, parameters: CypherParameters = {}, limits: ReadLimits = {}): Promise<Rows> {
    return readRows(this.#source, cypher, parameters, limits);
  }

  async search(label: NodeLabel, text: string, limit: number): Promise<readonly string[]> {
    return this.#native(async () =>
      this.#fullText.search(label, text, limit, await this.options.vocabulary()),
    );
  }

  nodes(label: NodeLabel): AsyncIterable<readonly GraphNode[]> {
    return scanNodes(this, label);
  }

  relationships(type: RelationshipType): AsyncIterable<readonly GraphRelationship[]> {
    return scanRelationships(this, type);
  }

  async write(batch: WriteBatch): Promise<void> {
    if (this.options.mode === 'read') {
      throw new StoreError('read-only', `${this.options.place} is open for reading: write in a load`);
    }
    await this.#native(async () => {
      await this.#fullText.drop(touchedLabels(batch));
      this.#source.ends.forget();
      const relationships = new RelationshipWriter(this.database, this.#internalIds);
      const nodes = new NodeWriter(this.database, this.#internalIds, await this.options.vocabulary());
      if (batch.deleteRelationships?.length) await relationships.delete(batch.deleteRelationships);
      if (batch.deleteNodes?.length) await nodes.delete(batch.deleteNodes);
      if (batch.nodes?.length) await nodes.write(batch.nodes);
      if (batch.relationships?.length) await relationships.write(batch.relationships);
    });
  }

  /** Builds what searching needs, so that the database can be closed and opened for reading. */
  async finish(): Promise<void> {
    await this.#native(() => this.#fullText.build());
  }

  async info(): Promise<StoreInfo> {
    return { kind: 'grafeo', url: this.options.url, generation: this.options.generation };
  }

  async close(): Promise<void> {
    if (this.#isClosed) return;
    this.#isClosed = true;
    await this.#native(async () => this.options.onClose());
  }

  async #native<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      throw fromNative(error, this.options.place);
    }
  }
}
