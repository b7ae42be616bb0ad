import type { LoadSession } from '@stemma/store';
import { apply } from './apply';
import { isEmpty } from './difference';
import { type KeptGraph, readGraph } from './kept-graph';
import type { Plan } from './plan';
import type { Progress } from './progress';

/**
 * Reads what the session's store holds, plans, writes and commits; on any error the session is aborted.
 * Where nothing is to be written it is aborted too, and no generation is made.
 */
export async function carryOut<R>(
  session: LoadSession,
  progress: Progress,
  work: (kept: KeptGraph) => { plan: Plan; result: R },
): Promise<R & { changed: boolean }> {
  try {
    progress({ stage: 'rebuild', done: 0 });
    const { plan, result } = work(await readGraph(session.store));
    const changed = !isEmpty(plan.change.batch);
    if (changed) {
      await apply(session.store, plan.change.batch, progress);
      progress({ stage: 'commit', done: 0 });
      await session.commit();
    } else await session.abort();
    return { ...result, changed };
  } catch (error) {
    await session.abort();
    throw error;
  }
}
