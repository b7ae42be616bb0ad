import { isUtf8 } from 'node:buffer';
import type { Problem } from '@stemma/model';

const LINE_FEED = 0x0a;
const MIB = 1024 * 1024;
/** No list or bibliography has a line of this many bytes. */
const LONGEST_LINE = 16 * MIB;

/** The text of a file's bytes (UTF-8, with or without mark), or what keeps them from being one. */
export function textOf(path: string, bytes: Buffer): string | Problem {
  if (
    bytes.length >= 2 &&
    ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff))
  )
    return notText(path, 1, 1, 'is UTF-16; save it as UTF-8');
  const zero = bytes.indexOf(0);
  if (zero >= 0) {
    const { line, start } = lineAt(bytes, zero);
    return notText(path, line, zero - start + 1, 'is a binary file: a zero byte, which no text has');
  }
  if (!isUtf8(bytes)) return invalidByte(path, bytes);
  const long = longLine(bytes);
  if (long) {
    const reason = `a line of ${Math.round(long.length / MIB)} MiB; lines of up to ${LONGEST_LINE / MIB} MiB are read`;
    return { code: 'line-too-long', file: path, line: long.line, reason };
  }
  return bytes.toString('utf8').replace(/^\uFEFF/, '');
}

function invalidByte(path: string, bytes: Buffer): Problem {
  let line = 1;
  for (let start = 0; start <= bytes.length; line++) {
    const end = endOfLine(bytes, start);
    const part = bytes.subarray(start, end);
    if (!isUtf8(part)) {
      const at = firstInvalid(part);
      const hex = (part[at] ?? 0).toString(16).padStart(2, '0');
      const reason = `byte ${start + at + 1} of the file (0x${hex}) is not UTF-8; save it as UTF-8`;
      return { code: 'not-text', file: path, line, column: at + 1, reason };
    }
    start = end + 1;
  }
  return { code: 'not-text', file: path, reason: 'is not UTF-8; save it as UTF-8' };
}

/** Index of the first byte that does not go on a valid text. */
function firstInvalid(bytes: Buffer): number {
  const decoded = bytes.toString('utf8');
  let at = 0;
  for (const character of decoded) {
    const length = Buffer.byteLength(character);
    if (character === '\uFFFD' && bytes.readUIntBE(at, Math.min(3, bytes.length - at)) !== 0xefbfbd)
      return at;
    at += length;
  }
  return at;
}

function longLine(bytes: Buffer): { line: number; length: number } | undefined {
  if (bytes.length <= LONGEST_LINE) return undefined;
  let line = 1;
  for (let start = 0; start < bytes.length; line++) {
    const end = endOfLine(bytes, start);
    if (end - start > LONGEST_LINE) return { line, length: end - start };
    start = end + 1;
  }
  return undefined;
}

function endOfLine(bytes: Buffer, start: number): number {
  const end = bytes.indexOf(LINE_FEED, start);
  return end < 0 ? bytes.length : end;
}

function lineAt(bytes: Buffer, offset: number): { line: number; start: number } {
  let line = 1;
  let start = 0;
  for (let end = endOfLine(bytes, 0); end < offset; end = endOfLine(bytes, start)) {
    line++;
    start = end + 1;
  }
  return { line, start };
}

function notText(file: string, line: number, column: number, reason: string): Problem {
  return { code: 'not-text', file, line, column, reason };
}
