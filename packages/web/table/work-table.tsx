import { useMemo, useState } from 'react';
import { Evidence } from '../evidence/evidence';
import { useScene } from '../page/scene-context';
import { useWords } from '../words/use-words';
import { GroupRows } from './group-rows';
import { HeaderCell } from './header-cell';
import { moveInTable } from './move-in-table';
import styles from './table.module.css';
import { tableRows } from './table-rows';
import { FIRST_ROWS, useTableState } from './table-state';
import { useTable } from './use-table';

/** The twin of the picture: a treegrid in its reading order, for keyboard, screen readers and copying. */
export default function WorkTable() {
  const { t } = useWords();
  const { scene } = useScene();
  const { sorting, opened, whole } = useTableState();
  const { groups, organisation } = useTable(sorting);
  const [focused, setFocused] = useState<string>();
  const drawn = useMemo(
    () =>
      groups.map((group) => {
        const entries = whole.has(group.depth) ? group.entries : group.entries.slice(0, FIRST_ROWS);
        return {
          group,
          rows: tableRows(entries, scene, opened),
          rest: group.entries.length - entries.length,
        };
      }),
    [groups, whole, scene, opened],
  );
  const rows = drawn.flatMap((part) => part.rows);
  const current = rows.find(({ key }) => key === focused) ?? rows[0];
  return (
    <div className={styles.wrap}>
      <div className={styles.scroll}>
        <table
          // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: rows that open make a table a treegrid
          role="treegrid"
          className={styles.table}
          aria-label={t('table.label')}
          onKeyDown={(event) => moveInTable(event, rows, current, setFocused)}
        >
          <thead>
            <tr>
              <HeaderCell column="work" sorting={sorting} />
              <th scope="col">{t('table.relation')}</th>
              <HeaderCell column="date" sorting={sorting} />
              <HeaderCell column="organisation" sorting={sorting} />
              <th scope="col">{t('table.evidence')}</th>
              <th scope="col">{t('table.source')}</th>
            </tr>
          </thead>
          {drawn.map((part) => (
            <GroupRows
              key={part.group.depth ?? 'rest'}
              {...part}
              current={current?.key}
              organisation={organisation}
              onFocus={setFocused}
            />
          ))}
        </table>
      </div>
      <Evidence />
    </div>
  );
}
