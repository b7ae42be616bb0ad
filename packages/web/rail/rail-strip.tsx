import { Icon, type IconName } from '../glyph/icon';
import { useScene } from '../page/scene-context';
import { useChoice } from '../state/choice-store';
import { openSheet, useStage } from '../state/stage';
import { useWords } from '../words/use-words';
import styles from './rail.module.css';

const FACETS = ['organisation', 'topic', 'author', 'kind'] as const;

/** The folded rail: an icon a facet, with the number of its values; a mark where it filters. */
export function RailStrip() {
  const { t } = useWords();
  const { facets } = useScene();
  const selection = useChoice((choice) => choice.selection);
  const open = useStage((stage) => stage.sheet === 'rail');
  const years = facets?.years.filter(({ count }) => count > 0).length ?? 0;
  const entries: { icon: IconName; name: string; count?: number; active: boolean }[] = [
    { icon: 'search', name: t('search.label'), active: false },
    {
      icon: 'years',
      name: t('rail.years'),
      count: years,
      active: selection.since !== undefined || selection.until !== undefined,
    },
    ...FACETS.map((facet) => ({
      icon: facet,
      name: t(`facet.${facet}`),
      count: facets?.facets[facet].filter(({ count }) => count > 0).length,
      active: selection.facets[facet] !== undefined,
    })),
    { icon: 'gap', name: t('rail.gaps'), active: Object.keys(selection.gaps).length > 0 },
  ];
  return (
    <ul className={styles.strip}>
      {entries.map(({ icon, name, count, active }) => (
        <li key={icon}>
          <button
            type="button"
            className={styles.stripButton}
            aria-expanded={open}
            aria-label={count === undefined ? name : `${name} ${count}`}
            title={name}
            data-active={active}
            onClick={() => openSheet(open ? undefined : 'rail')}
          >
            <Icon name={icon} size={17} />
            {count !== undefined && <span>{count}</span>}
          </button>
        </li>
      ))}
    </ul>
  );
}
