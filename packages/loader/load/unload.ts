import type { LoadSession } from '@stemma/store';
import { abortingOnError } from './aborting-on-error';
import { carryOut } from './carry-out';
import type { UnloadResult } from './load-result';
import { loadedIds } from './loaded-ids';
import { plan } from './plan';
import type { Progress } from './progress';
import { rebuildBundles } from './rebuild-bundles';
import { isStreaming } from './streamed/is-streaming';
import { unloadStreamed } from './streamed/unload-streamed';

/**
 * Takes sources out of a store, parts what only they had joined, computes the graph of the others and
 * commits it. Without any source the graph is empty.
 * @param sources ids, with or without `source:`, or `all`.
 * @throws LoaderError `unknown-source` (then nothing is taken out), `damaged-records`; StoreError as `load`.
 */
export async function unload(
  session: LoadSession,
  sources: readonly string[] | 'all',
  progress: Progress = () => {},
): Promise<UnloadResult> {
  if (await abortingOnError(session, () => isStreaming(session.store, [])))
    return unloadStreamed(session, sources, progress);
  return carryOut(session, progress, (kept) => {
    const loaded = rebuildBundles(kept);
    const known = [...loaded.map(({ source }) => source.id), ...session.interrupted];
    const gone = loadedIds(sources, known);
    const rest = loaded.filter(({ source }) => !gone.has(source.id));
    return { plan: plan(kept, rest, progress), touched: [...gone], result: { unloaded: [...gone] } };
  });
}
