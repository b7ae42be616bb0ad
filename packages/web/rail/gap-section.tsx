import { GAPS } from '@stemma/model';
import { useScene } from '../page/scene-context';
import { toggleGap } from '../state/bounds';
import { go, useChoice } from '../state/choice-store';
import { useWords } from '../words/use-words';
import { barLength } from './bar-length';
import styles from './rail.module.css';
import { Section } from './section';

/** In the order of the rail: what is named and not described, what has no date, what one source alone says. */
const ORDER = [...GAPS].sort((a, b) => Number(b === 'stub') - Number(a === 'stub'));

/** What the graph does not know is a filter like any other. */
export function GapSection() {
  const { t, n } = useWords();
  const { facets } = useScene();
  const gaps = useChoice(({ selection }) => selection.gaps);
  if (!facets) return null;
  const most = Math.max(...Object.values(facets.gaps));
  return (
    <Section title={t('rail.gaps')} aside={t('rail.gapsAside')}>
      <ul className={styles.rows}>
        {ORDER.map((gap) => {
          const count = facets.gaps[gap];
          return (
            <li
              key={gap}
              className={styles.row}
              data-standing={gaps[gap] ? 'kept' : 'free'}
              data-empty={count === 0}
            >
              <button
                type="button"
                className={styles.value}
                aria-pressed={gaps[gap] !== undefined}
                onClick={() => go(toggleGap(gap))}
              >
                <span className={styles.box} />
                <span className={styles.name}>{t(`gap.${gap}`)}</span>
                <span className={styles.bar}>
                  <span style={{ width: barLength(count, most) }} />
                </span>
                <span className={styles.count}>{n(count)}</span>
              </button>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
