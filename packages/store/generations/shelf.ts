import { copyFile, link, mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { systemCode } from '../system-error';
import { sync, syncFolder } from './durable';

/** Gives the next generation what stands on the shelf of the current one, without copying where it can. */
export async function shareShelf(current: string | undefined, next: string): Promise<void> {
  await mkdir(next);
  for (const name of current ? await namesOn(current) : []) {
    const [from, to] = [join(current ?? '', name), join(next, name)];
    await link(from, to).catch(() => copyFile(from, to));
  }
}

/** Waits until the disk has all that stands on a shelf. */
export async function syncShelf(shelf: string): Promise<void> {
  for (const name of await namesOn(shelf)) await sync(join(shelf, name));
  await syncFolder(shelf);
}

/** A generation that was made before there were shelves has none. */
async function namesOn(shelf: string): Promise<string[]> {
  try {
    return await readdir(shelf);
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return [];
    throw error;
  }
}
