import { realpath } from 'node:fs/promises';
import { type GivenSource, openAlexReader, openSource, type ReadSource, readSource } from '@stemma/loader';
import { CANON } from './installed';
import { readers } from './readers';

/** Where the canon that ships comes from, wherever it is installed. */
export const CANON_ORIGIN = 'stemma:canon';

interface Wishes {
  readonly format?: string;
  readonly name?: string;
}

/**
 * Reads each path as one source, before anything is written.
 * @throws LoaderError where one cannot be read.
 */
export async function readForLoading(paths: readonly string[], wishes: Wishes = {}): Promise<ReadSource[]> {
  return eachPath(paths, (path, origin) => readSource(path, { readers: readers(), ...wishes, ...origin }));
}

/**
 * As `readForLoading`; sources of formats that may be larger than memory are only opened.
 * @param progress told of bytes of a source that is surveyed.
 * @throws LoaderError where one cannot be read.
 */
export async function openForLoading(
  paths: readonly string[],
  wishes: Wishes & { readonly references?: 'stub' | 'known' },
  progress: (bytesRead: number, bytes: number) => void,
): Promise<GivenSource[]> {
  const known = readers();
  return eachPath(paths, (path, origin) =>
    openSource(path, {
      readers: known,
      streamReaders: [openAlexReader],
      progress,
      ...wishes,
      ...origin,
    }),
  );
}

async function eachPath<T>(
  paths: readonly string[],
  read: (path: string, origin: { origin?: string }) => Promise<T>,
): Promise<T[]> {
  const canon = await realpath(CANON).catch(() => CANON);
  const all: T[] = [];
  for (const path of paths) {
    const isShipped = (await realpath(path).catch(() => path)) === canon;
    all.push(await read(path, isShipped ? { origin: CANON_ORIGIN } : {}));
  }
  return all;
}
