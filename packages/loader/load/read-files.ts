import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { extname, relative, sep } from 'node:path';
import { byCodePoint, type Problem } from '@stemma/model';
import { fileOrFolder, filesUnder, reasonOf, unreadable } from '../files';
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
  const found = await fileOrFolder(path);
  if (found.isFile()) {
    const file = await readOne(path, '');
    if (isEmpty(file)) throw unreadable(path, 'is empty');
    return [file];
  }
  const paths = (await filesUnder(path)).filter((one) => extensions.includes(extname(one).toLowerCase()));
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
