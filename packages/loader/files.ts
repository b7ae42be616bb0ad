import { constants, type Dirent, type Stats } from 'node:fs';
import { access, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { LoaderError } from './loader-error';

/**
 * What stands at a path that may be read.
 * @throws LoaderError `unreadable` for what is missing, no file or folder, or closed to us.
 */
export async function fileOrFolder(path: string): Promise<Stats> {
  let found: Stats;
  try {
    found = await stat(path);
    await access(path, constants.R_OK);
  } catch (error) {
    throw unreadable(path, reasonOf(error));
  }
  if (found.isFile() || found.isDirectory()) return found;
  throw unreadable(path, 'is neither a file nor a folder');
}

/**
 * Paths of all that is no folder below a folder, links among them, in no promised order; hidden folders and
 * `node_modules` are passed over.
 * @throws LoaderError `unreadable` for a folder that cannot be read.
 */
export async function filesUnder(folder: string): Promise<string[]> {
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
    if (entry.isDirectory()) found.push(...(await filesUnder(path)));
    else found.push(path);
  }
  return found;
}

export function unreadable(file: string, reason: string): LoaderError {
  return LoaderError.unreadable([{ code: 'unreadable-file', file, reason }]);
}

/** Why a file or folder cannot be read, for a person. */
export function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOENT') return 'there is no such file or folder';
  if (code === 'EACCES' || code === 'EPERM') return 'may not be read: no permission';
  if (code === 'ELOOP') return 'is a link that leads to itself';
  if (code === 'ERR_FS_FILE_TOO_LARGE') return 'is larger than 2 GiB; split it';
  return error instanceof Error ? error.message : String(error);
}
