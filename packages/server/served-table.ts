import { type GraphStore, readWorkTable, type WorkTable } from '@stemma/store';

/** After a read that failed no other begins for so long: it may have failed after minutes. */
const PAUSE_MS = 60_000;

/**
 * The table of a store's works: the kept one; where none is kept it is read in the background from the
 * first question on. Questions that go through all works wait for it, as each of them would read as much;
 * others that come before it is there read what they need of the graph.
 */
export function servedTable(
  store: Pick<GraphStore, 'read' | 'workTable'>,
  pauseMs = PAUSE_MS,
): (isAwaited?: boolean) => Promise<WorkTable | undefined> {
  let made: WorkTable | undefined;
  let making: Promise<WorkTable | undefined> | undefined;
  let failedAt = Number.NEGATIVE_INFINITY;
  return async (isAwaited = false) => {
    const kept = await store.workTable();
    if (kept) return kept;
    if (performance.now() - failedAt < pauseMs) return undefined;
    making ??= readWorkTable(store).then(
      (table) => {
        made = table;
        return table;
      },
      // The store may go or be closed meanwhile: questions then go on without the table, and a later one asks anew.
      () => {
        failedAt = performance.now();
        making = undefined;
        return undefined;
      },
    );
    return isAwaited ? making : made;
  };
}
