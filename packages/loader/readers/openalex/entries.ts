import { isUtf8 } from 'node:buffer';
import type { Problem } from '@stemma/model';
import { fileContent } from './file-content';
import { jsonElements } from './json-elements';
import { LONGEST_LINE, linesOf, type RawLine } from './lines';

const MIB = 1024 * 1024;
/** A JSON text of many lines is one value, which has to be in memory as a whole. */
const LARGEST_DOCUMENT = 256 * MIB;
/** A line that opens a value which goes on below it. */
const OPENING = /^\s*(?:\{|\[\s*\{?|\{\s*"(?:meta|results)"\s*:\s*[[{]?)\s*$/;
/** A line that is a page of results as the API answers, or an array. */
const PAGE = /^\s*(?:\{\s*"(?:meta|results)"\s*:|\[\s*\{)/;

/** What should be one work: its JSON text as UTF-8, and the line on which it begins; or why there is none. */
export type Entry = { readonly line: number; readonly bytes: Buffer } | Problem;

/**
 * The works of a file in their order, some at a time: one a line (https://jsonlines.org/), or the values of an
 * array, or of pages of results as the API gives them, one page a line or one in the file. The same file gives
 * the same entries each time; what keeps it from being read to its end is the last of them.
 */
export async function* entriesOf(
  file: string,
  onRead: (piece: Buffer) => void,
): AsyncGenerator<readonly Entry[]> {
  let isFirst = true;
  let document: { lines: RawLine[]; size: number } | undefined;
  let line = 0;
  try {
    for await (const lines of linesOf(fileContent(file, onRead))) {
      line = lines.at(-1)?.line ?? line;
      const [first] = lines;
      if (isFirst && first) {
        const whole = wholeFileProblem(file, first);
        if (whole) return yield [whole];
        if (first.bytes && OPENING.test(withoutMark(first.bytes).toString('latin1')))
          document = { lines: [], size: 0 };
      }
      isFirst = false;
      if (document) {
        document.lines.push(...lines);
        document.size += lines.reduce((sum, { length }) => sum + length + 1, 0);
        if (document.size > LARGEST_DOCUMENT) return yield [tooLarge(file)];
      } else yield lines.flatMap((one) => entriesOfLine(file, one));
    }
  } catch (error) {
    const reason = `${error instanceof Error ? error.message : String(error)}: what follows is lost; fetch the file again`;
    yield [
      ...(document ? entriesOfDocument(file, document.lines).filter((entry) => 'bytes' in entry) : []),
      { code: 'unreadable-file', file, line: line + 1, reason },
    ];
    return;
  }
  if (document) yield entriesOfDocument(file, document.lines);
}

function entriesOfLine(file: string, { line, bytes, length }: RawLine): Entry[] {
  if (!bytes) return [lineTooLong(file, line, length)];
  const own = line === 1 ? withoutMark(bytes) : bytes;
  if (isBlank(own)) return [];
  if (!isUtf8(own)) return [notText(file, line)];
  if (!PAGE.test(own.toString('latin1', 0, 40))) return [{ line, bytes: own }];
  const found = jsonElements(own.toString('utf8'), 'results');
  if (!found || found.breaksOff !== undefined) return [{ line, bytes: own }];
  return found.elements.map(({ text }) => ({ line, bytes: Buffer.from(text) }));
}

function entriesOfDocument(file: string, lines: readonly RawLine[]): Entry[] {
  const long = lines.find(({ bytes }) => !bytes);
  if (long) return [lineTooLong(file, long.line, long.length)];
  const invalid = lines.find(({ bytes }) => bytes && !isUtf8(bytes));
  if (invalid) return [notText(file, invalid.line)];
  const text = lines.map(({ bytes }) => bytes?.toString('utf8')).join('\n');
  const found = jsonElements(text.replace(/^\uFEFF/, ''), 'results');
  const entries: Entry[] = (found?.elements ?? []).map((one) => ({
    line: one.line + 1,
    bytes: Buffer.from(one.text),
  }));
  if (found && found.breaksOff === undefined) return entries;
  const line = (found?.breaksOff ?? 0) + 1;
  return [
    ...entries,
    { code: 'bad-syntax', file, line, reason: 'begins here and never ends; fetch the file again' },
  ];
}

function wholeFileProblem(file: string, { bytes }: RawLine): Problem | undefined {
  const head = bytes?.subarray(0, 4096);
  if (!head) return undefined;
  const mark = head.length > 1 ? head.readUInt16BE(0) : 0;
  if (mark === 0xfffe || mark === 0xfeff)
    return { code: 'not-text', file, line: 1, reason: 'is UTF-16; save it as UTF-8' };
  if (!head.includes(0)) return undefined;
  return { code: 'not-text', file, line: 1, reason: 'is a binary file: a zero byte, which no text has' };
}

function withoutMark(bytes: Buffer): Buffer {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes;
}

function isBlank(bytes: Buffer): boolean {
  for (const byte of bytes) if (byte !== 0x20 && byte !== 0x0d && byte !== 0x09) return false;
  return true;
}

function lineTooLong(file: string, line: number, length: number): Problem {
  const reason = `a line of ${Math.round(length / MIB)} MiB; lines of up to ${LONGEST_LINE / MIB} MiB are read`;
  return { code: 'line-too-long', file, line, reason };
}

function notText(file: string, line: number): Problem {
  return { code: 'not-text', file, line, reason: 'holds a byte that is not UTF-8; save the file as UTF-8' };
}

function tooLarge(file: string): Problem {
  const reason = `is one JSON value of more than ${LARGEST_DOCUMENT / MIB} MiB; write one work a line: jq -c '.results[]'`;
  return { code: 'unreadable-file', file, line: 1, reason };
}
