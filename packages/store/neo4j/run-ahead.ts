import { setImmediate } from 'node:timers/promises';

/**
 * Runs work on items in their order, several at once. The next item is made once the work on the one before
 * is sent off, so that this process and the server are busy at the same time.
 * @param mayJoin whether an item may be worked on beside those that are.
 * @throws what the first to fail throws, when none runs any more.
 */
export async function runAhead<T>(
  items: Iterable<T>,
  mayJoin: (item: T, others: readonly T[]) => boolean,
  work: (item: T, sent: () => void) => Promise<void>,
): Promise<void> {
  const running = new Map<Promise<void>, T>();
  const failures: unknown[] = [];
  for (const item of items) {
    while (running.size > 0 && !mayJoin(item, [...running.values()])) await Promise.race(running.keys());
    if (failures.length > 0) break;
    await new Promise<void>((sent) => {
      const one = work(item, sent)
        .catch((error: unknown) => void failures.push(error))
        .finally(() => {
          running.delete(one);
          sent();
        });
      running.set(one, item);
    });
    await setImmediate();
  }
  await Promise.all(running.keys());
  if (failures.length > 0) throw failures[0];
}
