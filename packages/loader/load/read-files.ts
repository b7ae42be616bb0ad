import { createHash } from 'node:crypto';
import { type Dirent, constants as fsConstants } from 'node:fs';
import { access, readdir, readFile, stat } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';
import { byCodePoint, type Problem } from '@stemma/model';
import { LoaderError } from '../loader-error';
import type { SourceText } from '../record';
import { textOf } from './read-text';

/** A file of a source: its text, or why it has none. */
export interface ReadFile {
  readonly path: string;
  /** Path inside the folder that was named, with `/`; empty where the file itself was named. */
  readonly inside: string;
  readonly content: SourceText | Problem;
  /** SHA-256 of its bytes, hexadecimal. */
  readonly digest: string;
}

/**
 * Reads a file, or all files of a folder whose names end in one of `extensions`, in the order of their
 * paths; hidden folders and `node_modules` are passed over, empty files of a folder too.
 * @throws LoaderError `unreadable` for what is missing, no file or folder, closed to us, or holds nothing.
 */
export async function readFiles(path: string, extensions: readonly string[]): Promise<ReadFile[]> {
  const kind = await kindOf(path);
  if (kind === 'file') {
    const file = await readOne(path, '');
    if (isEmpty(file)) throw unreadable(path, 'is empty');
    return [file];
  }
  const paths = await pathsIn(path, extensions);
  const files: ReadFile[] = [];
  for (const one of paths.sort(byCodePoint))
    files.push(await readOne(one, relative(path, one).split(sep).join('/')));
  const filled = files.filter((file) => !isEmpty(file));
  if (filled.length > 0) return filled;
  const reason =
    files.length > 0 ? 'holds only empty files' : `holds no file that is read (${extensions.join(', ')})`;
  throw unreadable(path, reason);
}

/** `sha256:` of what was read: of one file its bytes, of a folder the paths and digests of its files. */
export function digestOf(files: readonly Pick<ReadFile, 'inside' | 'digest'>[]): string {
  const [first] = files;
  if (files.length === 1 && first && first.inside === '') return `sha256:${first.digest}`;
  const hash = createHash('sha256');
  for (const { inside, digest } of files) hash.update(`${digest}  ${inside}\n`);
  return `sha256:${hash.digest('hex')}`;
}

async function kindOf(path: string): Promise<'file' | 'folder'> {
  try {
    const found = await stat(path);
    await access(path, fsConstants.R_OK);
    if (found.isFile()) return 'file';
    if (found.isDirectory()) return 'folder';
  } catch (error) {
    throw unreadable(path, reasonOf(error));
  }
  throw unreadable(path, 'is neither a file nor a folder');
}

async function pathsIn(folder: string, extensions: readonly string[]): Promise<string[]> {
  let entries: Dirent[];
  try {
    entries = await readdir(folder, { withFileTypes: true });
  } catch (error) {
    throw unreadable(folder, reasonOf(error));
  }
  const found: string[] = [];
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
    if (entry.isDirectory()) found.push(...(await pathsIn(path, extensions)));
    else if (extensions.includes(extname(entry.name).toLowerCase())) found.push(path);
  }
  return found;
}

async function readOne(path: string, inside: string): Promise<ReadFile> {
  try {
    const found = await stat(path);
    if (!found.isFile()) throw new TypeError('is no regular file');
    const bytes = await readFile(path);
    const text = textOf(path, bytes);
    const content = typeof text === 'string' ? { path, text } : text;
    return { path, inside, content, digest: createHash('sha256').update(bytes).digest('hex') };
  } catch (error) {
    return {
      path,
      inside,
      content: { code: 'unreadable-file', file: path, reason: reasonOf(error) },
      digest: '',
    };
  }
}

function isEmpty({ content }: ReadFile): boolean {
  return 'text' in content && content.text.trim() === '';
}

function unreadable(file: string, reason: string): LoaderError {
  return LoaderError.unreadable([{ code: 'unreadable-file', file, reason }]);
}

function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOENT') return 'there is no such file or folder';
  if (code === 'EACCES' || code === 'EPERM') return 'may not be read: no permission';
  if (code === 'ELOOP') return 'is a link that leads to itself';
  if (code === 'ERR_FS_FILE_TOO_LARGE') return 'is larger than 2 GiB; split it';
  return error instanceof Error ? error.message : String(error);
}
