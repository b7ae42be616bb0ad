import { realpath } from 'node:fs/promises';
import { type ReadSource, readSource } from '@stemma/loader';
import { CANON } from './installed';
import { readers } from './readers';

/** Where the canon that ships comes from, wherever it is installed. */
const CANON_ORIGIN = 'stemma:canon';

/**
 * Reads each path as one source, before anything is written.
 * @throws LoaderError where one cannot be read.
 */
export async function readForLoading(
  paths: readonly string[],
  options: { readonly format?: string; readonly name?: string } = {},
): Promise<ReadSource[]> {
  const canon = await realpath(CANON).catch(() => CANON);
  const known = readers();
  const sources: ReadSource[] = [];
  for (const path of paths) {
    const shipped = (await realpath(path).catch(() => path)) === canon;
    sources.push(
      await readSource(path, { readers: known, ...options, ...(shipped ? { origin: CANON_ORIGIN } : {}) }),
    );
  }
  return sources;
}
