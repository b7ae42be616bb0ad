import type { ByteSink } from './byte-sink';
import { type Column, headOf, type Placed, padding } from './column-file';

/** A value with each column in it as where it lies in a file. */
type Outline = unknown;

/**
 * Writes a file of columns, each as soon as it is there, so that it need not be kept: what stands in memory
 * is where they lie.
 */
export class ColumnWriter {
  #length = 0;

  private constructor(
    private readonly mark: string,
    private readonly sink: ByteSink,
  ) {}

  /** @throws what the sink throws, here and below. */
  static async begin(mark: string, sink: ByteSink): Promise<ColumnWriter> {
    await sink.append(headOf(mark, null));
    return new ColumnWriter(mark, sink);
  }

  /** Writes all columns in a value. */
  async place(value: unknown): Promise<Outline> {
    if (isColumn(value)) return this.stream(wordOf(value), (append) => append(value));
    if (Array.isArray(value) || typeof value !== 'object' || value === null) return value;
    const placed: Record<string, Outline> = {};
    for (const [name, part] of Object.entries(value)) placed[name] = await this.place(part);
    return placed;
  }

  /** Writes one column that readers leave in the file. */
  async leave(column: Column): Promise<Placed> {
    return this.streamLeft(wordOf(column), (append) => append(column));
  }

  /** As `stream`, a column that readers leave in the file. */
  async streamLeft(
    column: Placed['column'],
    write: (append: (piece: Column) => Promise<void>) => Promise<void>,
  ): Promise<Placed> {
    return { ...(await this.stream(column, write)), isLeft: true };
  }

  /** Writes one column piece by piece; no other one meanwhile. */
  async stream(
    column: Placed['column'],
    write: (append: (piece: Column) => Promise<void>) => Promise<void>,
  ): Promise<Placed> {
    const at = this.#length;
    await write((piece) => this.#append(new Uint8Array(piece.buffer, piece.byteOffset, piece.byteLength)));
    const bytes = this.#length - at;
    if (padding(bytes) > 0) await this.#append(new Uint8Array(padding(bytes)));
    return { column, at, bytes };
  }

  /** Nothing more comes. @throws RangeError where the outline grows with what lies in the columns. */
  async end(outline: Outline): Promise<void> {
    await this.sink.writeStart(headOf(this.mark, outline));
  }

  async #append(bytes: Uint8Array): Promise<void> {
    if (bytes.length > 0) await this.sink.append(bytes);
    this.#length += bytes.length;
  }
}

function isColumn(value: unknown): value is Column {
  return ArrayBuffer.isView(value);
}

function wordOf(column: Column): Placed['column'] {
  return column instanceof Int16Array ? 'Int16' : column instanceof Uint32Array ? 'Uint32' : 'Uint8';
}
