import { closeSync, openSync, readFileSync, readSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { LoaderError } from '../../loader-error';
import type { SourceRecord, WorkRecord } from '../../record';
import type { SourceFacts } from '../../resolve/source-bundle';
import type { RecordSet } from './record-set';
import { A_BLOCK, indexPath, type SpoolIndex, spoolIndexSchema } from './spool-index';

/** Blocks kept unpacked: reading goes forwards, with looks aside at works met elsewhere. */
const BLOCKS_KEPT = 8;

/** The records of one source in a file that `SpoolWriter` wrote. */
export class Spool implements RecordSet {
  readonly telling: ReadonlyMap<number, WorkRecord>;
  readonly #file: number;
  /** Lines of blocks, the one used last at the end. */
  readonly #blocks = new Map<number, readonly string[]>();

  private constructor(
    readonly path: string,
    private readonly index: SpoolIndex,
    readonly source: SourceFacts,
    readonly isBeside: boolean,
  ) {
    this.telling = new Map(index.telling);
    this.#file = openSync(path, 'r');
  }

  /** @throws LoaderError `damaged-records` where the file or its index is not what was written. */
  static open(path: string, source: SourceFacts, isBeside: boolean): Spool {
    try {
      const index = spoolIndexSchema.parse(JSON.parse(readFileSync(indexPath(path), 'utf8')));
      return new Spool(path, index, source, isBeside);
    } catch (error) {
      throw damaged(path, error);
    }
  }

  get works(): number {
    return this.index.works;
  }

  get others(): readonly SourceRecord[] {
    return this.index.others;
  }

  /** `sha256:` of all records. */
  get digest(): string {
    return this.index.digest;
  }

  work(index: number): WorkRecord {
    const known = this.telling.get(index);
    if (known) return known;
    const line = this.#block(Math.floor(index / A_BLOCK))[index % A_BLOCK];
    try {
      return JSON.parse(line ?? '') as WorkRecord;
    } catch (error) {
      throw damaged(this.path, error);
    }
  }

  close(): void {
    closeSync(this.#file);
  }

  #block(number: number): readonly string[] {
    const known = this.#blocks.get(number);
    if (known) {
      this.#blocks.delete(number);
      this.#blocks.set(number, known);
      return known;
    }
    const lines = this.#read(number).split('\n');
    this.#blocks.set(number, lines);
    const [oldest] = this.#blocks.keys();
    if (this.#blocks.size > BLOCKS_KEPT && oldest !== undefined) this.#blocks.delete(oldest);
    return lines;
  }

  #read(number: number): string {
    const start = number === 0 ? 0 : (this.index.ends[number - 1] ?? 0);
    const packed = Buffer.allocUnsafe((this.index.ends[number] ?? start) - start);
    try {
      for (let done = 0; done < packed.length; ) {
        const read = readSync(this.#file, packed, done, packed.length - done, start + done);
        if (read === 0) throw new RangeError('the file ends early');
        done += read;
      }
      return gunzipSync(packed).toString('utf8');
    } catch (error) {
      throw damaged(this.path, error);
    }
  }
}

function damaged(path: string, error: unknown): LoaderError {
  const reason = error instanceof Error ? error.message : String(error);
  return new LoaderError(
    'damaged-records',
    `${path} does not hold the records as written (${reason}): stemma rollback, or load into a new store`,
  );
}
