import { useScene } from '../page/scene-context';
import { useChoice } from '../state/choice-store';
import { cardOf } from '../state/chosen';
import { useWords } from '../words/use-words';
import { GroupHead } from './group-head';
import { Row } from './row';
import styles from './table.module.css';
import type { TableGroup } from './table-groups';
import type { TableRow } from './table-rows';
import { showWhole } from './table-state';

interface GroupRowsProps {
  readonly group: TableGroup;
  readonly rows: readonly TableRow[];
  readonly rest: number;
  readonly current: string | undefined;
  readonly organisation: (id: string) => string;
  readonly onFocus: (key: string) => void;
}

/** A step of the lineage: its heading, its rows, and the way to those not yet shown. */
export function GroupRows({ group, rows, rest, current, organisation, onFocus }: GroupRowsProps) {
  const { t } = useWords();
  const { scene } = useScene();
  const choice = useChoice((now) => now);
  const chosen = choice.view.chosen.length > 0 ? choice.view.chosen : [cardOf(choice)];
  return (
    <tbody>
      <GroupHead group={group} shown={group.entries.length - rest} />
      {rows.map((row) => (
        <Row
          key={row.key}
          row={row}
          current={row.key === current}
          chosen={chosen.includes(row.work.id)}
          outside={scene.outside.has(row.work.id)}
          organisation={organisation(row.work.id)}
          onFocus={() => onFocus(row.key)}
        />
      ))}
      {rest > 0 && (
        <tr>
          <td colSpan={6}>
            <button type="button" className={styles.more} onClick={() => showWhole(group.depth)}>
              {t('panel.showMore', { count: rest })}
            </button>
          </td>
        </tr>
      )}
    </tbody>
  );
}
