import { KindShape } from '../glyph/kind-shape';
import { RelationLine } from '../glyph/relation-line';
import { sayLink } from '../page/picture-parts';
import { lineKind, slotOf } from '../page/scene';
import { useScene } from '../page/scene-context';
import { go, useChoice } from '../state/choice-store';
import { chooseWork } from '../state/chosen';
import { sayDate } from '../words/say-date';
import { useWords } from '../words/use-words';
import { EvidenceCells } from './evidence-cells';
import { rowElement } from './move-in-table';
import styles from './table.module.css';
import type { TableRow } from './table-rows';
import { setOpened } from './table-state';

interface RowProps {
  readonly row: TableRow;
  readonly current: boolean;
  readonly chosen: boolean;
  readonly outside: boolean;
  readonly organisation: string;
  readonly onFocus: () => void;
}

/** A work of the table; the triangle opens it to its own parents. */
export function Row({ row, current, chosen, outside, organisation, onFocus }: RowProps) {
  const words = useWords();
  const { t, language } = words;
  const { scene } = useScene();
  const colours = useChoice(({ view }) => view.colours);
  const { work, links, level, expandable, expanded, key } = row;
  const { kind, name, date, stub } = work.properties;
  const line = links[0];
  return (
    <tr
      id={rowElement(key)}
      className={styles.row}
      tabIndex={current ? 0 : -1}
      aria-level={level}
      aria-expanded={expandable ? expanded : undefined}
      aria-selected={chosen}
      data-outside={outside}
      data-deep={level > 1}
      onFocus={onFocus}
      onClick={(event) => {
        if ((event.target as Element).closest('a, button') === null)
          go(chooseWork(work.id, event.ctrlKey || event.metaKey || event.shiftKey));
      }}
    >
      <td>
        <span className={styles.work} style={{ paddingLeft: 18 * (level - 1) }}>
          {expandable ? (
            <button
              type="button"
              className={styles.triangle}
              tabIndex={-1}
              aria-label={t(expanded ? 'table.close' : 'table.open', { name })}
              data-open={expanded}
              onClick={() => setOpened(key, !expanded)}
            />
          ) : (
            <span className={styles.triangle} data-none="" />
          )}
          <KindShape
            kind={kind}
            colour={slotOf(scene.organisations(work.id), colours)}
            stub={stub === true}
          />
          <b>{name}</b>
        </span>
      </td>
      <td>
        {line && (
          <span className={styles.relation}>
            <RelationLine kind={lineKind(line)} length={24} />
            <span>{links.map((link) => sayLink(link, words)).join(t('join.comma'))}</span>
          </span>
        )}
      </td>
      <td className={styles.date}>
        {date === undefined ? t('date.none') : sayDate(date, language, 'short')}
      </td>
      <td>{organisation}</td>
      <EvidenceCells row={row} />
    </tr>
  );
}
