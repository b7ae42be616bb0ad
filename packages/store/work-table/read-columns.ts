import { type Column, headLength, isPlaced, type Placed } from './column-file';
import type { ColumnSource, LeftBytes } from './column-source';
import { IdList } from './id-list';
import { Texts } from './texts';
import { TextsInFile } from './texts-in-file';

/** A file of columns whose parts are read when they are asked for. */
export interface OpenColumns {
  /** What was written, with each column as where it lies. */
  readonly outline: unknown;
  /** Reads the columns in a part of the outline, but for those that are left in the file. */
  read(part: unknown): Promise<unknown>;
}

/**
 * Opens what a `ColumnWriter` wrote.
 * @throws SyntaxError for bytes that are no file of columns with this mark, here and in `read`; what the source throws.
 */
async function openColumns(mark: string, source: ColumnSource): Promise<OpenColumns> {
  if (!(await hasMark(mark, source))) throw new SyntaxError(`not ${mark.trim()}`);
  const length = (await source.read(0, mark.length + 4)).readUInt32LE(mark.length);
  const outline = await source.read(0, mark.length + 4 + length);
  const start = headLength(mark, length);
  return {
    outline: JSON.parse(outline.toString('utf8', mark.length + 4)),
    read: (part) => built(part, (placed) => columnAt(source, start, placed)),
  };
}

/** Reads all that a `ColumnWriter` wrote. @throws as `openColumns`. */
export async function readColumns(mark: string, source: ColumnSource): Promise<unknown> {
  const { outline, read } = await openColumns(mark, source);
  return read(outline);
}

/**
 * As `openColumns`; `undefined` for a file of the same kind in another form.
 * @param kind what the marks of all its forms begin with.
 */
export async function openForm(
  kind: string,
  mark: string,
  source: ColumnSource,
): Promise<OpenColumns | undefined> {
  const isOther = (await hasMark(kind, source)) && !(await hasMark(mark, source));
  return isOther ? undefined : openColumns(mark, source);
}

async function hasMark(mark: string, source: ColumnSource): Promise<boolean> {
  return (await source.read(0, mark.length)).toString('latin1') === mark;
}

type ColumnOf = (placed: Placed) => Promise<Column | LeftBytes>;

async function built(value: unknown, columnOf: ColumnOf): Promise<unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  if (isPlaced(value)) return columnOf(value);
  const made: Record<string, unknown> = {};
  for (const [name, part] of Object.entries(value)) made[name] = await built(part, columnOf);
  if (isOf(made, 'bytes', 'starts')) return textsOf(made.bytes, made.starts);
  if (isOf(made, 'texts', 'slots')) return new IdList(made.texts, made.slots);
  return made;
}

function textsOf(bytes: Uint8Array | LeftBytes, starts: Uint32Array): Texts | TextsInFile {
  if (!(bytes instanceof Uint8Array)) return new TextsInFile(bytes, starts);
  return new Texts(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), starts);
}

async function columnAt(source: ColumnSource, start: number, placed: Placed): Promise<Column | LeftBytes> {
  const from = start + placed.at;
  const to = from + placed.bytes;
  if (to > source.length) throw new SyntaxError('it is cut off');
  if (placed.isLeft) return source.leave(from, to);
  const { buffer, byteOffset } = await source.read(from, to);
  if (placed.column === 'Int16') return new Int16Array(buffer, byteOffset, placed.bytes / 2);
  if (placed.column === 'Uint32') return new Uint32Array(buffer, byteOffset, placed.bytes / 4);
  return new Uint8Array(buffer, byteOffset, placed.bytes);
}

function isOf<K extends string>(value: object, ...keys: readonly K[]): value is Record<K, never> {
  return Object.keys(value).length === keys.length && keys.every((key) => key in value);
}
