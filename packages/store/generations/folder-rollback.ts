import { StoreError } from '../store-error';
import { onDisk } from '../system-error';
import { checkGeneration } from './folder-reader';
import { layout } from './layout';
import { removeLeftovers } from './leftovers';
import { LoadLock } from './load-lock';
import { readPointer, writePointer } from './pointer';

/**
 * Makes the generation before the current one current again and gives its number. One step: there is no
 * earlier one afterwards.
 * @throws StoreError `no-earlier-generation`, `locked`, `damaged`, `read-only`, `disk-full`.
 */
export async function rollbackFolder(folder: string): Promise<number> {
  return onDisk(folder, async () => {
    if (!(await readPointer(folder))?.earlier) throw nothingEarlier(folder);
    const lock = await LoadLock.acquire(layout.lock(folder));
    try {
      const pointer = await readPointer(folder);
      if (!pointer?.earlier) throw nothingEarlier(folder);
      checkGeneration(folder, pointer.earlier);
      const back = { current: pointer.earlier, earlier: null, last: pointer.last };
      await writePointer(folder, back);
      await removeLeftovers(folder, back);
      return back.current.generation;
    } finally {
      await lock.release();
    }
  });
}

function nothingEarlier(folder: string): StoreError {
  return new StoreError('no-earlier-generation', `${folder} holds no generation before the current one`);
}
