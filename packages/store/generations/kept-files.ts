import { MadeOnce } from '../compact/made-once';
import { type NodesFile, nodesFileOf } from '../nodes/nodes-file';
import { StoreError } from '../store-error';
import { onDisk, systemCode } from '../system-error';
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
  readonly #table = new MadeOnce((path: string) => this.#told(path, () => this.#read(path, workTableOf)));
  readonly #nodes = new MadeOnce((path: string) => this.#nodesAt(path));

  constructor(
    private readonly store: string,
    private readonly generation: Generation,
  ) {}

  /** @throws StoreError `damaged`, `unreachable`. */
  table(): Promise<WorkTable | undefined> {
    return this.#table.of(layout.table(this.store, this.generation.folder));
  }

  /** @throws StoreError `damaged`, `unreachable`; so do the parts of the file. */
  nodes(): Promise<NodesFile | undefined> {
    return this.#nodes.of(layout.nodes(this.store, this.generation.folder));
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    await Promise.all(this.#open.splice(0).map((file) => file.close()));
  }

  async #nodesAt(path: string): Promise<NodesFile | undefined> {
    const file = await this.#told(path, () => this.#read(path, nodesFileOf));
    return (
      file && {
        names: (label) => this.#told(path, () => file.names(label)),
        nodes: (label) => this.#told(path, () => file.nodes(label)),
      }
    );
  }

  async #told<T>(path: string, read: () => Promise<T>): Promise<T> {
    try {
      return await onDisk(path, read);
    } catch (cause) {
      if (this.#isClosed)
        throw new StoreError('unreachable', `${path} was closed: open the store again`, { cause });
      if (cause instanceof StoreError) throw cause;
      throw new StoreError('damaged', `${path} cannot be read: stemma rollback`, { cause });
    }
  }

  async #read<T>(path: string, decode: (source: ColumnSource) => Promise<T>): Promise<T | undefined> {
    const file = await ColumnsOnDisk.open(path).catch((error: unknown) => {
      if (systemCode(error) === 'ENOENT') return undefined;
      throw error;
    });
    if (!file) return undefined;
    this.#open.push(file);
    if (this.#isClosed) await this.close();
    return decode(file);
  }
}
