import { setImmediate } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

const LARGE = 10_000;

let collect: (() => void) | undefined;

/**
 * Frees what nothing refers to any more, closed databases among it. Grafeo 0.6.0 keeps the memory and the open file
 * of a closed database until its handle is collected, and the engine, which sees a small object, is in no
 * hurry: without this a large generation stays in memory beside the next, and a removed one on the disk.
 * Whoever awaits this must hold no handle in a local variable either.
 *
 * @param nodes size of the database at hand; small ones are left to the engine.
 */
export async function releaseMemory(nodes: number): Promise<void> {
  if (nodes < LARGE) return;
  if (!collect) {
    setFlagsFromString('--expose-gc');
    collect = runInNewContext('gc') as () => void;
  }
  await setImmediate();
  collect();
  await setImmediate();
}
