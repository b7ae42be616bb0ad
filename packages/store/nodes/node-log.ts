import { closeSync, openSync, rmSync, writeSync } from 'node:fs';
import type { GraphNode } from '@stemma/model';
import { readFully } from '../work-table/read-fully';
import { RECORD_STEP, recordOf } from './node-record';

const WRITTEN_AT_ONCE = 1024 * 1024;
const FIRST_ROOM = 1024;

/**
 * The nodes that a load writes, as `recordOf`, in a file that goes with the load: so what is kept of them
 * need not be read from the graph. Of each the last; 8 bytes a node stand in memory.
 */
export class NodeLog {
  readonly #file: number;
  #isClosed = false;
  /** By the store's own number where a record begins, in steps and from 1 on, and how many it takes. */
  #places = new Uint32Array(FIRST_ROOM);
  #lengths = new Uint32Array(FIRST_ROOM);
  #waiting: Buffer[] = [];
  #waitingBytes = 0;
  #written = 0;

  /** @throws the system's errors, here and below. */
  constructor(private readonly path: string) {
    this.#file = openSync(path, 'w+');
  }

  note(number: number, node: Omit<GraphNode, 'id'>): void {
    const record = recordOf(node);
    this.#makeRoom(number);
    this.#places[number] = (this.#written + this.#waitingBytes) / RECORD_STEP + 1;
    this.#lengths[number] = record.length / RECORD_STEP;
    this.#waiting.push(record);
    this.#waitingBytes += record.length;
    if (this.#waitingBytes >= WRITTEN_AT_ONCE) this.#write();
  }

  /** The record of a node; `undefined` of one that was not written. */
  find(number: number): Buffer | undefined {
    const place = this.#places[number] ?? 0;
    if (place === 0) return undefined;
    this.#write();
    const record = Buffer.allocUnsafe((this.#lengths[number] ?? 0) * RECORD_STEP);
    return readFully(this.#file, record, (place - 1) * RECORD_STEP);
  }

  /** Takes the file away. */
  close(): void {
    if (this.#isClosed) return;
    this.#isClosed = true;
    closeSync(this.#file);
    rmSync(this.path, { force: true });
  }

  #write(): void {
    if (this.#waitingBytes === 0) return;
    const bytes = Buffer.concat(this.#waiting);
    for (let done = 0; done < bytes.length; )
      done += writeSync(this.#file, bytes, done, bytes.length - done, this.#written + done);
    this.#written += bytes.length;
    this.#waiting = [];
    this.#waitingBytes = 0;
  }

  #makeRoom(number: number): void {
    if (number < this.#places.length) return;
    const room = Math.ceil(number * 1.5) + FIRST_ROOM;
    const [places, lengths] = [new Uint32Array(room), new Uint32Array(room)];
    places.set(this.#places);
    lengths.set(this.#lengths);
    [this.#places, this.#lengths] = [places, lengths];
  }
}
