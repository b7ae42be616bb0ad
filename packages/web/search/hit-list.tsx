import type { SearchHit } from '@stemma/lineage';
import { useWords } from '../words/use-words';
import { HitRow } from './hit-row';
import styles from './search.module.css';

interface HitListProps {
  readonly id: string;
  readonly hits: readonly SearchHit[];
  readonly total: number;
  readonly query: string;
  readonly failed: boolean;
  readonly active: number;
  readonly onActive: (index: number) => void;
  readonly onChoose: (hit: SearchHit) => void;
}

/** The hits under the box, best first; it says what it does not show, and when there is nothing. */
export function HitList({ id, hits, total, query, failed, active, onActive, onChoose }: HitListProps) {
  const { t } = useWords();
  return (
    <div className={styles.list}>
      {/* The keyboard stays in the box, which names the active option. */}
      <div id={`${id}-list`} role="listbox" aria-label={t('search.hits')} tabIndex={-1}>
        {hits.map((hit, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: Enter in the box chooses the active option
          <div
            key={`${hit.label} ${hit.id}`}
            id={`${id}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === active}
            className={styles.hit}
            onMouseMove={() => onActive(index)}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => onChoose(hit)}
          >
            <HitRow hit={hit} />
          </div>
        ))}
      </div>
      <p className={styles.note} role="status">
        {failed
          ? t('search.failed')
          : hits.length === 0
            ? t('search.nothing', { query: query.trim() })
            : total > hits.length
              ? t('search.more', { shown: hits.length, total })
              : ''}
      </p>
    </div>
  );
}
