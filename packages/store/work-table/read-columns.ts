import { type Column, headLength, isPlaced, type Placed } from './column-file';
import type { ColumnSource, LeftBytes } from './column-source';
import { IdList } from './id-list';
import { Texts } from './texts';
import { TextsInFile } from './texts-in-file';

/**
 * Reads what a `ColumnWriter` wrote: the columns, but for those that are left in the file.
 * @throws SyntaxError for bytes that are no file of columns with this mark; what the source throws.
 */
export async function readColumns(mark: string, source: ColumnSource): Promise<unknown> {
  if (!(await hasMark(mark, source))) throw new SyntaxError(`not ${mark.trim()}`);
  const length = (await source.read(0, mark.length + 4)).readUInt32LE(mark.length);
  const outline = await source.read(0, mark.length + 4 + length);
  const start = headLength(mark, length);
  return built(JSON.parse(outline.toString('utf8', mark.length + 4)), (placed) =>
    columnAt(source, start, placed),
  );
}

export async function hasMark(mark: string, source: ColumnSource): Promise<boolean> {
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
