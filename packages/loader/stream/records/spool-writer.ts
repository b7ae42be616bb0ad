import { createHash } from 'node:crypto';
import { closeSync, openSync, renameSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import type { SourceRecord, WorkRecord } from '../../record';
import { byPlace } from '../../resolve/said';
import { isTelling } from './record-set';
import { A_BLOCK, indexPath, type SpoolIndex } from './spool-index';

const FAST = { level: 1 };

/**
 * Writes the records of a source that may be larger than memory into a file of JSON lines, packed by
 * gzip in blocks so that each record can be found again, and an index beside it.
 */
export class SpoolWriter {
  readonly #file: number;
  readonly #hash = createHash('sha256');
  readonly #ends: number[] = [];
  readonly #others: SourceRecord[] = [];
  readonly #telling: [number, WorkRecord][] = [];
  #block: string[] = [];
  #works = 0;
  #bytes = 0;
  #last: SourceRecord | undefined;

  /** @param path ends in `.jsonl.gz`; what stands there is replaced when the spool is whole. */
  constructor(private readonly path: string) {
    this.#file = openSync(`${path}.new`, 'w');
  }

  /** Records come in the order of their places. */
  add(record: SourceRecord): void {
    if (record.type !== 'work') {
      this.#others.push(record);
      return;
    }
    if (this.#last && byPlace(this.#last, record) > 0) {
      const { file, line } = record.place;
      throw new RangeError(`${file}:${line}: a reader gave a record after one of a later place`);
    }
    this.#last = record;
    if (isTelling(record)) this.#telling.push([this.#works, record]);
    this.#works++;
    this.#block.push(JSON.stringify(record));
    if (this.#block.length === A_BLOCK) this.#writeBlock();
  }

  get works(): number {
    return this.#works;
  }

  /** Makes the spool and its index whole. */
  finish(): SpoolIndex {
    if (this.#block.length > 0) this.#writeBlock();
    closeSync(this.#file);
    const others = this.#others.sort(byPlace);
    const index: SpoolIndex = {
      format: 'stemma-records',
      version: 1,
      works: this.#works,
      ends: this.#ends,
      digest: `sha256:${this.#hash.update(JSON.stringify(others)).digest('hex')}`,
      others,
      telling: this.#telling,
    };
    // written anew, never into: a hard link of an earlier generation may stand there
    writeFileSync(`${indexPath(this.path)}.new`, JSON.stringify(index));
    renameSync(`${this.path}.new`, this.path);
    renameSync(`${indexPath(this.path)}.new`, indexPath(this.path));
    return index;
  }

  /** Gives up what was written. */
  discard(): void {
    closeSync(this.#file);
    rmSync(`${this.path}.new`, { force: true });
  }

  #writeBlock(): void {
    const text = `${this.#block.join('\n')}\n`;
    this.#block = [];
    this.#hash.update(text);
    const packed = gzipSync(text, FAST);
    for (let start = 0; start < packed.length; ) start += writeSync(this.#file, packed, start);
    this.#bytes += packed.length;
    this.#ends.push(this.#bytes);
  }
}
