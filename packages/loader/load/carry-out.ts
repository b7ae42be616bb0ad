import type { LoadSession } from '@stemma/store';
import { apply } from './apply';
import { isEmpty, sizeOf } from './difference';
import { type KeptGraph, readGraph } from './kept-graph';
import type { Plan } from './plan';
import type { Progress } from './progress';
import { RecordKeeper } from './record-keeper';
import { requireFinished } from './unfinished-load';

/** What is planned on the graph that a store holds. */
interface Planned<R> {
  readonly plan: Plan;
  /** Ids of sources that are loaded or taken out. */
  readonly touched: readonly string[];
  readonly result: R;
}

/**
 * Reads what the session's store holds, plans, writes and commits; on any error the session is aborted.
 * Where nothing is to be written it is aborted too, and no generation is made.
 */
export async function carryOut<R>(
  session: LoadSession,
  progress: Progress,
  work: (kept: KeptGraph) => Planned<R>,
): Promise<R & { changed: boolean }> {
  try {
    progress({ stage: 'rebuild', done: 0 });
    const { plan, touched, result } = work(await readGraph(session.store));
    requireFinished(session.interrupted, touched);
    const { toWrite } = plan.change;
    const changed = !isEmpty(toWrite);
    if (changed) {
      await session.announce(touched, sizeOf(toWrite));
      const { store } = session;
      const keeper = store.capabilities.generations ? undefined : new RecordKeeper(store, new Set(touched));
      await apply(store, toWrite, progress, keeper);
    }
    if (changed || session.interrupted.length > 0) {
      progress({ stage: 'commit', done: 0 });
      await session.commit();
    } else await session.abort();
    return { ...result, changed };
  } catch (error) {
    await session.abort();
    throw error;
  }
}
