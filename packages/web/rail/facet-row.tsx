import type { FacetName } from '@stemma/model';
import { useScene } from '../page/scene-context';
import { go } from '../state/choice-store';
import { isolateValue, type Standing, toggleDropped, toggleKept } from '../state/facet-rule';
import { emphasise } from '../state/hover';
import { useWords } from '../words/use-words';
import { barLength } from './bar-length';
import { emphasisOf } from './emphasis-of';
import styles from './rail.module.css';

interface FacetRowProps {
  readonly facet: FacetName;
  readonly value: string;
  readonly name: string;
  readonly count: number;
  /** The count that fills the bar. */
  readonly most: number;
  readonly standing: Standing;
  /** Before the name: a colour, a shape; else a box to tick. */
  readonly sign?: React.ReactNode;
}

/** A value of a facet: click keeps it, Alt-click or "only" leaves it alone, "not" drops it. */
export function FacetRow({ facet, value, name, count, most, standing, sign }: FacetRowProps) {
  const { t, n } = useWords();
  const { scene } = useScene();
  return (
    <li
      className={styles.row}
      data-standing={standing}
      data-empty={count === 0}
      onMouseEnter={() => emphasise(emphasisOf(scene, facet, value))}
      onMouseLeave={() => emphasise(undefined)}
    >
      <button
        type="button"
        className={styles.value}
        aria-pressed={standing === 'kept'}
        aria-label={t('rail.value', { name, count })}
        title={name}
        onClick={(event) => go((event.altKey ? isolateValue : toggleKept)(facet, value))}
      >
        {sign ? <span className={styles.sign}>{sign}</span> : <span className={styles.box} />}
        <span className={styles.name}>{name}</span>
        <span className={styles.bar}>
          <span style={{ width: barLength(count, most) }} />
        </span>
        <span className={styles.count}>{n(count)}</span>
      </button>
      <span className={styles.hands}>
        <button
          type="button"
          aria-label={t('rail.onlyName', { name })}
          onClick={() => go(isolateValue(facet, value))}
        >
          {t('rail.only')}
        </button>
        <button
          type="button"
          aria-label={t('rail.dropName', { name })}
          aria-pressed={standing === 'dropped'}
          onClick={() => go(toggleDropped(facet, value))}
        >
          {t('rail.drop')}
        </button>
      </span>
    </li>
  );
}
