import { type GraphStore, readWorkTable, type WorkTable } from '@stemma/store';

/**
 * The table of a store's works: the kept one; where none is kept it is read in the background from the
 * first question on, and questions that come before it is there read the graph itself.
 */
export function servedTable(store: GraphStore): () => Promise<WorkTable | undefined> {
  let made: WorkTable | undefined;
  let isAsked = false;
  return async () => {
    const kept = await store.workTable();
    if (kept) return kept;
    if (!isAsked) {
      isAsked = true;
      // The store may go or be closed meanwhile: questions then go on without the table.
      readWorkTable(store).then(
        (table) => {
          made = table;
        },
        () => undefined,
      );
    }
    return made;
  };
}
