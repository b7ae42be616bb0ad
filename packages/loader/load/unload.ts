import { byCodePoint } from '@stemma/model';
import type { LoadSession } from '@stemma/store';
import { LoaderError } from '../loader-error';
import { carryOut } from './carry-out';
import { plan } from './plan';
import type { Progress } from './progress';
import { rebuildBundles } from './rebuild-bundles';

export interface UnloadResult {
  /** Ids of the sources that were taken out. */
  readonly unloaded: readonly string[];
  readonly changed: boolean;
}

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
  return carryOut(session, progress, (kept) => {
    const loaded = rebuildBundles(kept);
    const ids = loaded.map((bundle) => bundle.source.id).sort(byCodePoint);
    const gone = new Set(sources === 'all' ? ids : sources.map((name) => idOf(name, ids)));
    const rest = loaded.filter((bundle) => !gone.has(bundle.source.id));
    return { plan: plan(kept, rest, progress), result: { unloaded: [...gone] } };
  });
}

function idOf(name: string, loaded: readonly string[]): string {
  const id = loaded.find((known) => known === name || known === `source:${name}`);
  if (id) return id;
  const known = loaded.length > 0 ? `loaded are: ${loaded.join(', ')}` : 'nothing is loaded';
  throw new LoaderError('unknown-source', `no loaded source is called "${name}"; ${known}`);
}
