const ALIGNED = 8;
/** Bytes that are kept free for a file's outline, whatever lies in its columns: it is written when they are. */
const OUTLINE_ROOM = 16 * 1024;

export type Column = Uint8Array | Int16Array | Uint32Array;

/** Columns are told by a word in the outline: where in the file they begin, and how many bytes they take. */
export interface Placed {
  readonly column: 'Uint8' | 'Int16' | 'Uint32';
  readonly at: number;
  readonly bytes: number;
  /** Present where a reader leaves the column in the file and looks into it there. */
  readonly isLeft?: true;
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

/** Bytes of the mark, the length of an outline, and the outline up to where the columns begin. */
export function headLength(mark: string, outline: number): number {
  const length = mark.length + 4 + outline;
  return length + padding(length);
}

/** Bytes between the end of a column and where the next one begins. */
export function padding(length: number): number {
  return (ALIGNED - (length % ALIGNED)) % ALIGNED;
}

export function isPlaced(value: unknown): value is Placed {
  return (
    typeof value === 'object' && value !== null && 'column' in value && 'at' in value && 'bytes' in value
  );
}
