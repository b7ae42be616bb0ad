const LINE_FEED = 0x0a;
const MIB = 1024 * 1024;
/** No work of OpenAlex fills a line of this many bytes. */
export const LONGEST_LINE = 16 * MIB;

/** A line of a file, counted from 1; one that is too long has its length and no bytes. */
export interface RawLine {
  readonly line: number;
  readonly bytes: Buffer | undefined;
  readonly length: number;
}

/**
 * The lines of a text that comes in pieces, some at a time. A line that is too long is read over without being
 * kept. What follows the last line feed is a line too, unless the pieces end in an error, which is thrown on.
 */
export async function* linesOf(pieces: AsyncIterable<Buffer>): AsyncGenerator<readonly RawLine[]> {
  let line = 1;
  let kept: Buffer[] = [];
  let length = 0;
  const close = (last: Buffer): RawLine => {
    const whole = length + last.length;
    const bytes =
      whole > LONGEST_LINE ? undefined : kept.length === 0 ? last : Buffer.concat([...kept, last], whole);
    kept = [];
    length = 0;
    return { line: line++, bytes, length: whole };
  };
  for await (const piece of pieces) {
    const lines: RawLine[] = [];
    let start = 0;
    for (let end = piece.indexOf(LINE_FEED); end >= 0; end = piece.indexOf(LINE_FEED, start)) {
      lines.push(close(piece.subarray(start, end)));
      start = end + 1;
    }
    const rest = piece.subarray(start);
    length += rest.length;
    if (length > LONGEST_LINE) kept = [];
    else if (rest.length > 0) kept.push(rest);
    if (lines.length > 0) yield lines;
  }
  if (length > 0) yield [close(Buffer.alloc(0))];
}
