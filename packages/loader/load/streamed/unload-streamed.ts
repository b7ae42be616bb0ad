import type { LoadSession } from '@stemma/store';
import { abortingOnError } from '../aborting-on-error';
import type { UnloadResult } from '../load-result';
import { loadedIds } from '../loaded-ids';
import type { Progress } from '../progress';
import { factsOf, keptSets } from './kept-sources';
import { writeStreamed } from './write-streamed';

/** As `unload`, where a source that the store holds was streamed. @throws as `unload`. */
export async function unloadStreamed(
  session: LoadSession,
  sources: readonly string[] | 'all',
  progress: Progress,
): Promise<UnloadResult> {
  const { facts, gone } = await abortingOnError(session, async () => {
    const loaded = await factsOf(session.store);
    const known = [...loaded.map(({ id }) => id), ...session.interrupted];
    return { facts: loaded, gone: loadedIds(sources, known) };
  });
  const { changed } = await writeStreamed(session, [...gone], progress, async (place) => {
    progress({ stage: 'rebuild', done: 0 });
    const rest = facts.filter(({ id }) => !gone.has(id));
    const sets = await keptSets(session.store, rest, place);
    return { sets, isSame: gone.size === 0, before: new Map(), tallies: [] };
  });
  return { unloaded: [...gone], changed };
}
