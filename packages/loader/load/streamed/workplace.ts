import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SourceFacts } from '../../resolve/source-bundle';
import { Spool } from '../../stream/records/spool';
import { indexPath } from '../../stream/records/spool-index';

/** Where the records of streamed sources lie while a load goes through them. */
export class Workplace {
  readonly #open: Spool[] = [];

  private constructor(
    /** Folder of what is kept, where the store has one. */
    private readonly shelf: string | undefined,
    /** Folder of what is gone when the load ends. */
    private readonly folder: string,
    /** Whether what is read now is kept. */
    private readonly isKeeping: boolean,
  ) {}

  /** @param shelf that of the store; what is read is put there only where it is to be kept. */
  static async make(shelf: string | undefined, isKeeping: boolean): Promise<Workplace> {
    return new Workplace(shelf, await mkdtemp(join(tmpdir(), 'stemma-load-')), isKeeping);
  }

  /** Whether the records of streamed sources lie beside the graph. */
  get isBeside(): boolean {
    return this.shelf !== undefined;
  }

  /** Path of the spool of a source that is read now. */
  pathFor(source: string): string {
    return join(this.isKeeping && this.shelf ? this.shelf : this.folder, nameOf(source));
  }

  /** The spool of a source that was read now. @throws LoaderError `damaged-records`. */
  openNew(source: SourceFacts): Spool {
    return this.#keep(Spool.open(this.pathFor(source.id), source, this.isBeside));
  }

  /** The spool of a source that an earlier load kept. @throws LoaderError `damaged-records`. */
  openKept(source: SourceFacts): Spool {
    return this.#keep(Spool.open(join(this.shelf ?? this.folder, nameOf(source.id)), source, this.isBeside));
  }

  /** Takes what an earlier load kept of a source off the shelf. */
  async remove(source: string): Promise<void> {
    if (!this.shelf) return;
    const path = join(this.shelf, nameOf(source));
    for (const one of [path, indexPath(path)]) await rm(one, { force: true });
  }

  async close(): Promise<void> {
    for (const spool of this.#open) spool.close();
    await rm(this.folder, { recursive: true, force: true });
  }

  #keep(spool: Spool): Spool {
    this.#open.push(spool);
    return spool;
  }
}

/** Ids of sources have letters that not every disk takes in a name. */
function nameOf(source: string): string {
  return `${createHash('sha256').update(source).digest('hex').slice(0, 16)}.jsonl.gz`;
}
