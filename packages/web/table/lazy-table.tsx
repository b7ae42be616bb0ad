import { lazy, Suspense } from 'react';
import { LoadingNote } from '../states/loading-note';

const Table = lazy(() => import('./work-table'));

/** The table, fetched when it is first asked for. */
export function LazyTable() {
  return (
    <Suspense fallback={<LoadingNote />}>
      <Table />
    </Suspense>
  );
}
