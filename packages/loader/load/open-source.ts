import { realpath } from 'node:fs/promises';
import { LoaderError } from '../loader-error';
import type { StreamReader, SurveyProgress } from '../stream-reader';
import { nameSource, type ReadOptions, readSource } from './read-source';
import type { GivenSource } from './streamed/streamed-source';

export interface OpenOptions extends ReadOptions {
  /** Readers of formats that may be larger than memory; they are asked before the others. */
  readonly streamReaders: readonly StreamReader[];
  /** Whether streamed records' references to works that nobody describes are kept as stubs; `stub` unless given. */
  readonly references?: 'stub' | 'known';
  readonly progress?: SurveyProgress;
}

/**
 * Reads a file or folder as one source, as `readSource` does, or opens it where its format is one that is
 * read while it is loaded.
 * @throws LoaderError `unreadable`, `no-reader`, `unknown-format`.
 */
export async function openSource(path: string, options: OpenOptions): Promise<GivenSource> {
  const { format, streamReaders, readers, references, progress } = options;
  const known = [...streamReaders, ...readers].map((reader) => reader.format);
  if (format !== undefined && !known.includes(format))
    throw new LoaderError(
      'unknown-format',
      `"${format}" is no format that is read; there are: ${known.join(', ')}`,
    );
  const reader = await streamReaderOf(path, format, streamReaders);
  if (!reader) return readSource(path, options);
  const reading = await reader.open(path, progress);
  return {
    ...nameSource(path, reading.title, options.name),
    origin: options.origin ?? (await realpath(path)),
    digest: reading.digest,
    reading,
    files: reading.files,
    ...(references === 'known' ? { references } : {}),
  };
}

async function streamReaderOf(
  path: string,
  format: string | undefined,
  readers: readonly StreamReader[],
): Promise<StreamReader | undefined> {
  if (format !== undefined) return readers.find((reader) => reader.format === format);
  for (const reader of readers) if (await reader.accepts(path)) return reader;
  return undefined;
}
