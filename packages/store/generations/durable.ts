import { open, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

/** Waits until the disk has what was written to a file or a folder. */
export async function sync(path: string): Promise<void> {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** As `sync`, for a folder's list of names; Windows has no such call and needs none. */
export async function syncFolder(path: string): Promise<void> {
  if (process.platform !== 'win32') await sync(path);
}

/** Replaces a file as a whole: whoever reads it, and after a crash, finds the old text or the new. */
export async function replaceFile(path: string, text: string): Promise<void> {
  const beside = `${path}.new`;
  await writeFile(beside, text, { flush: true });
  await rename(beside, path);
  await syncFolder(dirname(path));
}
