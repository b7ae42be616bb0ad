import { IdList } from './id-list';
import { Texts } from './texts';

const ALIGNED = 8;
/** Bytes that are kept free for a file's outline, whatever lies in its columns: it is written when they are. */
const OUTLINE_ROOM = 16 * 1024;

export type Column = Uint8Array | Int16Array | Uint32Array;

/** Columns are told by a word in the outline: where in the file they begin, and how many bytes they take. */
export interface Placed {
  readonly column: 'Uint8' | 'Int16' | 'Uint32';
  readonly at: number;
  readonly bytes: number;
}

/*
 * A file of columns: the mark of its form, the length of the outline, the outline (JSON, with each column as
 * where it lies, and spaces), and the columns, each at a multiple of eight. Little-endian, as all platforms
 * that Node runs on.
 */

/** @throws RangeError for an outline that there is no room for. */
export function headOf(mark: string, outline: unknown): Buffer {
  const text = Buffer.from(JSON.stringify(outline));
  if (text.length > OUTLINE_ROOM) throw new RangeError(`an outline of ${text.length} bytes`);
  const head = Buffer.alloc(headLength(mark, OUTLINE_ROOM), ' ');
  head.write(mark);
  head.writeUInt32LE(OUTLINE_ROOM, mark.length);
  text.copy(head, mark.length + 4);
  return head;
}

/** Bytes between the end of a column and where the next one begins. */
export function padding(length: number): number {
  return (ALIGNED - (length % ALIGNED)) % ALIGNED;
}

/** The columns are views of the bytes. @throws SyntaxError for bytes that are no file of columns with this mark. */
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

function headLength(mark: string, outline: number): number {
  const length = mark.length + 4 + outline;
  return length + padding(length);
}
