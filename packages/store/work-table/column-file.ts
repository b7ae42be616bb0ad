import { IdList } from './id-list';
import { Texts } from './texts';

const ALIGNED = 8;

type Column = Uint8Array | Int16Array | Uint32Array;
/** Columns are told by a word in the outline: where in the file they begin, and how many bytes they take. */
interface Placed {
  readonly column: 'Uint8' | 'Int16' | 'Uint32';
  readonly at: number;
  readonly bytes: number;
}

/**
 * What consists of columns as bytes, in pieces, so that those of a large one stand in memory once: the mark
 * of its form, the length of the outline, the outline (JSON, with each column as where it lies), and the
 * columns, each at a multiple of eight. Little-endian, as all platforms that Node runs on.
 */
export function encodeColumns(mark: string, table: object): Uint8Array[] {
  const columns: Uint8Array[] = [];
  let at = 0;
  const outline = JSON.stringify(table, function (key, _value) {
    const value: unknown = this[key];
    if (!ArrayBuffer.isView(value)) return value;
    const bytes = new Uint8Array(value.buffer, value.byteOffset, value.byteLength);
    const column = value instanceof Int16Array ? 'Int16' : value instanceof Uint32Array ? 'Uint32' : 'Uint8';
    const placed: Placed = { column, at, bytes: bytes.length };
    columns.push(bytes, new Uint8Array(padding(bytes.length)));
    at += bytes.length + padding(bytes.length);
    return placed;
  });
  const text = Buffer.from(outline);
  const head = Buffer.alloc(headLength(mark, text.length));
  head.write(mark);
  head.writeUInt32LE(text.length, mark.length);
  text.copy(head, mark.length + 4);
  return [head, ...columns];
}

/** The columns are views of the bytes. @throws SyntaxError for bytes that `encodeColumns` did not make with this mark. */
export function decodeColumns(mark: string, file: Buffer): unknown {
  const bytes = file.byteOffset % ALIGNED === 0 ? file : Buffer.from(new Uint8Array(file));
  if (!hasMark(mark, bytes)) throw new SyntaxError(`not ${mark.trim()}`);
  const length = bytes.readUInt32LE(mark.length);
  const start = headLength(mark, length);
  const outline = bytes.toString('utf8', mark.length + 4, mark.length + 4 + length);
  return JSON.parse(outline, (_, value) => {
    if (isPlaced(value)) return columnAt(bytes, start, value);
    if (isOf(value, 'bytes', 'starts')) return new Texts(bufferOf(value.bytes), value.starts);
    if (isOf(value, 'texts', 'slots')) return new IdList(value.texts, value.slots);
    return value;
  });
}

export function hasMark(mark: string, file: Buffer): boolean {
  return file.toString('latin1', 0, mark.length) === mark;
}

function columnAt(file: Buffer, start: number, { column, at, bytes }: Placed): Column {
  const begin = file.byteOffset + start + at;
  if (start + at + bytes > file.length) throw new SyntaxError('it is cut off');
  if (column === 'Int16') return new Int16Array(file.buffer, begin, bytes / 2);
  if (column === 'Uint32') return new Uint32Array(file.buffer, begin, bytes / 4);
  return new Uint8Array(file.buffer, begin, bytes);
}

function bufferOf({ buffer, byteOffset, byteLength }: Uint8Array): Buffer {
  return Buffer.from(buffer, byteOffset, byteLength);
}

function isPlaced(value: unknown): value is Placed {
  return (
    typeof value === 'object' && value !== null && 'column' in value && 'at' in value && 'bytes' in value
  );
}

function isOf<K extends string>(value: unknown, ...keys: readonly K[]): value is Record<K, never> {
  if (typeof value !== 'object' || value === null) return false;
  return Object.keys(value).length === keys.length && keys.every((key) => key in value);
}

function padding(length: number): number {
  return (ALIGNED - (length % ALIGNED)) % ALIGNED;
}

function headLength(mark: string, outline: number): number {
  const length = mark.length + 4 + outline;
  return length + padding(length);
}
