import { closeSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { byCodePoint } from '@stemma/model';
import type { SourceRecord } from '../../record';
import { byPlace } from '../../resolve/said';
import type { SpoolWriter } from './spool-writer';

const BUFFERED = 1 << 20;

interface Lying {
  readonly start: number;
  readonly length: number;
  /** What its order is told by. */
  readonly file: number;
  readonly line: number;
}

/** Records of one source that come in any order, some perhaps twice; laid aside until all have come. */
export class UnorderedRecords {
  readonly #file: number;
  readonly #files = new Map<string, number>();
  readonly #lying: Lying[] = [];
  #open: Buffer[] = [];
  #openBytes = 0;
  #end = 0;

  constructor(private readonly path: string) {
    this.#file = openSync(path, 'w+');
  }

  add(record: SourceRecord): void {
    const bytes = Buffer.from(JSON.stringify(record));
    const { file, line } = record.place;
    const number = this.#files.get(file) ?? this.#files.size;
    this.#files.set(file, number);
    this.#lying.push({ start: this.#end, length: bytes.length, file: number, line });
    this.#end += bytes.length;
    this.#open.push(bytes);
    this.#openBytes += bytes.length;
    if (this.#openBytes > BUFFERED) this.#flush();
  }

  /** Writes them in order, each once, into a spool; then nothing is left of what was laid aside. */
  writeTo(spool: SpoolWriter): void {
    this.#flush();
    const names = [...this.#files.keys()];
    const places = names.toSorted(byCodePoint);
    const rank = names.map((name) => places.indexOf(name));
    this.#lying.sort((a, b) => (rank[a.file] ?? 0) - (rank[b.file] ?? 0) || a.line - b.line);
    let ofLine: SourceRecord[] = [];
    let last: Lying | undefined;
    const release = () => {
      const once = new Map(ofLine.map((record) => [JSON.stringify(record), record]));
      for (const record of [...once.values()].sort(byPlace)) spool.add(record);
      ofLine = [];
    };
    for (const lying of this.#lying) {
      if (last && (last.file !== lying.file || last.line !== lying.line)) release();
      ofLine.push(this.#read(lying));
      last = lying;
    }
    release();
    this.discard();
  }

  discard(): void {
    closeSync(this.#file);
    rmSync(this.path, { force: true });
  }

  #read({ start, length }: Lying): SourceRecord {
    const bytes = Buffer.allocUnsafe(length);
    for (let done = 0; done < length; )
      done += readSync(this.#file, bytes, done, length - done, start + done);
    return JSON.parse(bytes.toString('utf8')) as SourceRecord;
  }

  #flush(): void {
    const bytes = Buffer.concat(this.#open);
    for (let done = 0; done < bytes.length; ) done += writeSync(this.#file, bytes, done);
    this.#open = [];
    this.#openBytes = 0;
  }
}
