import { setImmediate } from 'node:timers/promises';

/**
 * Runs work on items in their order, several at once. The next item is made once the work on the one before
 * is sent off, so that this process and the server are busy at the same time.
 * @param atOnce how many at most.
 * @throws what the first to fail throws, when none runs any more.
 */
export async function runAhead<T>(
  items: Iterable<T>,
  atOnce: number,
  work: (item: T, sent: () => void) => Promise<void>,
): Promise<void> {
  const running = new Set<Promise<void>>();
  const failures: unknown[] = [];
  for (const item of items) {
    while (running.size >= atOnce) await Promise.race(running);
    if (failures.length > 0) break;
    await new Promise<void>((sent) => {
      const one = work(item, sent)
        .catch((error: unknown) => void failures.push(error))
        .finally(() => {
          running.delete(one);
          sent();
        });
      running.add(one);
    });
    await setImmediate();
  }
  await Promise.all(running);
  if (failures.length > 0) throw failures[0];
}
