import { mkdir } from 'node:fs/promises';
import { systemCode } from '../system-error';

/**
 * Makes a folder and those above it. On a read-only file system Node's own way of doing so says
 * `ENOENT` of the first that is missing; making that one alone says why.
 */
export async function makeFolder(path: string): Promise<void> {
  try {
    await mkdir(path, { recursive: true });
  } catch (error) {
    const missing = error instanceof Error && 'path' in error ? error.path : undefined;
    if (systemCode(error) !== 'ENOENT' || typeof missing !== 'string') throw error;
    await mkdir(missing);
    await mkdir(path, { recursive: true });
  }
}
