import { useWords } from '../words/use-words';
import type { SortColumn, Sorting } from './sort-entries';
import styles from './table.module.css';
import { sortBy } from './table-state';

/** The head of a column that sorts. */
export function HeaderCell({ column, sorting }: { column: SortColumn; sorting: Sorting }) {
  const { t } = useWords();
  const by = sorting.by === column;
  return (
    <th scope="col" aria-sort={by ? (sorting.descending ? 'descending' : 'ascending') : 'none'}>
      <button type="button" className={styles.sort} onClick={() => sortBy(column)}>
        {t(`table.${column}`)}
        <span aria-hidden="true">{by ? (sorting.descending ? ' ↓' : ' ↑') : ''}</span>
      </button>
    </th>
  );
}
