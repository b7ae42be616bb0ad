import { realpath } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { slug } from '@stemma/model';
import { LoaderError } from '../loader-error';
import type { Reader, Reading, SourceText } from '../record';
import { digestOf, type ReadFile, readFiles } from './read-files';

/** A source that was read and not yet loaded. */
export interface ReadSource {
  readonly id: string;
  readonly title: string;
  /** True where a person gave the source its name: then it may take the place of one from another origin. */
  readonly isNamed: boolean;
  readonly origin: string;
  readonly digest: string;
  readonly reading: Reading;
  /** The files that were read. */
  readonly files: readonly string[];
}

export interface ReadOptions {
  /** The readers to choose from, in the order in which they are asked. */
  readonly readers: readonly Reader[];
  /** Format to read as; chosen by content where absent. */
  readonly format?: string;
  /** The name that a person gives the source. */
  readonly name?: string;
  /** Where the source comes from, where that is not its path: for what ships with the program. */
  readonly origin?: string;
}

/** What a file's name ends in, packed or not: `works.jsonl.gz` is `works`. */
const FILE_ENDING = /(?<=.)(?:\.[^.]+)?\.gz$|(?<=.)\.[^.]*$/i;

/** Endings of the files of a folder that belong to a format. */
export const EXTENSIONS: Readonly<Record<string, readonly string[]>> = {
  canon: ['.yaml', '.yml'],
  'reading-list': ['.md', '.markdown', '.mdown'],
};

/**
 * Reads a file or folder as one source. Its id is `source:<slug>` of the given name, else of its own
 * title, else of the file's name.
 * @throws LoaderError `unreadable`, `no-reader`, `unknown-format`. A file that cannot be read refuses the
 * whole source: loading the rest would take away what that file said before.
 */
export async function readSource(path: string, options: ReadOptions): Promise<ReadSource> {
  const readers = chosenReaders(options);
  const extensions = [...new Set(readers.flatMap(({ format }) => EXTENSIONS[format] ?? []))];
  const all = await readFiles(path, extensions);
  const { reader, files } = readerOf(path, all, readers, options.format !== undefined);
  const problems = files.flatMap(({ content }) => ('text' in content ? [] : content));
  if (problems.length > 0) throw LoaderError.unreadable(problems);
  const reading = reader.read(textsOf(files));
  return {
    ...nameSource(path, reading.title, options.name),
    origin: options.origin ?? (await realpath(path)),
    digest: digestOf(files),
    reading,
    files: files.map((file) => file.path),
  };
}

/** The id and title of a source: of the name that a person gives, its own title, the file's name. */
export function nameSource(
  path: string,
  ownTitle: string | undefined,
  name: string | undefined,
): Pick<ReadSource, 'id' | 'title' | 'isNamed'> {
  const fileName = basename(path).replace(FILE_ENDING, '');
  const title = ownTitle?.trim() || name || fileName;
  const words = [name, ownTitle, fileName].map((text) => slug(text ?? '')).find(Boolean);
  return { id: `source:${words ?? 'unnamed'}`, title, isNamed: name !== undefined };
}

function chosenReaders({ readers, format }: ReadOptions): readonly Reader[] {
  if (format === undefined) return readers;
  const chosen = readers.filter((reader) => reader.format === format);
  if (chosen.length > 0) return chosen;
  const known = readers.map((reader) => reader.format).join(', ');
  throw new LoaderError('unknown-format', `"${format}" is no format that is read; there are: ${known}`);
}

function readerOf(
  path: string,
  all: readonly ReadFile[],
  readers: readonly Reader[],
  isGiven: boolean,
): { reader: Reader; files: readonly ReadFile[] } {
  for (const reader of readers) {
    const files = all.filter(({ inside, path: file }) =>
      inside === '' ? true : EXTENSIONS[reader.format]?.includes(extname(file).toLowerCase()),
    );
    const texts = textsOf(files);
    if (files.length > 0 && (isGiven || (texts.length > 0 && reader.accepts(texts))))
      return { reader, files };
  }
  const problems = all.flatMap(({ content }) => ('text' in content ? [] : content));
  if (problems.length > 0) throw LoaderError.unreadable(problems);
  const known = readers.map((reader) => reader.format).join(', ');
  throw new LoaderError(
    'no-reader',
    `${path}: looks like none of the formats that are read (${known}); say which with --format`,
  );
}

function textsOf(files: readonly ReadFile[]): SourceText[] {
  return files.flatMap(({ content }) => ('text' in content ? content : []));
}
