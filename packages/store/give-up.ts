import type { ReadLimits } from './port';
import { StoreError } from './store-error';

/**
 * The answer of running work, or the reason it is no longer waited for; the work itself goes on unheard.
 * @throws StoreError `timeout`, `aborted`.
 */
export async function giveUp<T>(work: Promise<T>, { timeoutMs, signal }: ReadLimits): Promise<T> {
  if (timeoutMs === undefined && !signal) return work;
  let undo = () => {};
  const end = new Promise<never>((_, reject) => {
    const abort = () => reject(new StoreError('aborted', 'The query was given up: it was no longer wanted'));
    const late = () =>
      reject(
        new StoreError('timeout', `The query took longer than ${timeoutMs} ms: ask for less, or allow more`),
      );
    const timer = timeoutMs === undefined ? undefined : setTimeout(late, timeoutMs);
    signal?.addEventListener('abort', abort, { once: true });
    undo = () => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', abort);
    };
    if (signal?.aborted) abort();
  });
  work.catch(() => {});
  return Promise.race([work, end]).finally(() => undo());
}
