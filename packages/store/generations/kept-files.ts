import { type NodesFile, nodesFileOf } from '../nodes/nodes-file';
import { StoreError } from '../store-error';
import { type ColumnSource, ColumnsOnDisk } from '../work-table/column-source';
import type { WorkTable } from '../work-table/work-table';
import { workTableOf } from '../work-table/work-table-file';
import { layout } from './layout';
import type { Generation } from './pointer';

/**
 * What is kept beside the graph of a closed generation; `undefined` of one that was made before it was kept,
 * or kept in this form. Each file is opened when it is first asked for, and looked into until all are closed.
 */
export class KeptFiles {
  readonly #open: ColumnsOnDisk[] = [];
  #isClosed = false;
  #table: Promise<WorkTable | undefined> | undefined;
  #nodes: Promise<NodesFile | undefined> | undefined;

  constructor(
    private readonly store: string,
    private readonly generation: Generation,
  ) {}

  /** @throws StoreError `damaged`. */
  table(): Promise<WorkTable | undefined> {
    this.#table ??= this.#read(layout.table(this.store, this.generation.folder), workTableOf);
    return this.#table;
  }

  /** @throws StoreError `damaged`. */
  nodes(): Promise<NodesFile | undefined> {
    this.#nodes ??= this.#read(layout.nodes(this.store, this.generation.folder), nodesFileOf);
    return this.#nodes;
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    await Promise.all(this.#open.splice(0).map((file) => file.close()));
  }

  async #read<T>(path: string, decode: (source: ColumnSource) => Promise<T>): Promise<T | undefined> {
    try {
      const file = await ColumnsOnDisk.open(path);
      this.#open.push(file);
      if (this.#isClosed) await this.close();
      return await decode(file);
    } catch (cause) {
      if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return undefined;
      throw new StoreError('damaged', `${path} cannot be read: stemma rollback`, { cause });
    }
  }
}
