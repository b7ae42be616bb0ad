import { go, useChoice } from '../state/choice-store';
import { showHidden } from '../state/expansion';
import { clearFilters, type Filter, filtersOf } from '../state/filters';
import type { Naming } from '../words/title-in-words';
import { useWords, type Words } from '../words/use-words';
import styles from './states.module.css';

interface EmptyNoteProps {
  readonly naming: Naming;
  /** Laid over a picture of which only the focus is left. */
  readonly over?: boolean;
}

/** Says which filters leave nothing, each with a way to remove it. */
export function EmptyNote({ naming, over = false }: EmptyNoteProps) {
  const words = useWords();
  const { t } = words;
  const selection = useChoice((choice) => choice.selection);
  const filters = filtersOf(selection);
  return (
    <div className={over ? styles.over : styles.centre} role="status">
      <p className={styles.lead}>{t(over ? 'empty.onlyFocus' : 'empty.title')}</p>
      <ul className={styles.filters}>
        {filters.map((filter) => (
          <li
            key={filter.about === 'facet' ? filter.facet : filter.about === 'gap' ? filter.gap : filter.about}
          >
            <span>{t('empty.because', { filter: sayFilter(filter, words, naming) })}</span>
            <button type="button" className={styles.action} onClick={() => go(filter.remove)}>
              {t('empty.remove')}
            </button>
          </li>
        ))}
      </ul>
      {filters.length > 1 && (
        <button type="button" className={styles.action} onClick={() => go(clearFilters)}>
          {t('empty.removeAll')}
        </button>
      )}
      {selection.exclude.length > 0 && (
        <button type="button" className={styles.action} onClick={() => go(showHidden)}>
          {t('strip.showHidden', { count: selection.exclude.length })}
        </button>
      )}
    </div>
  );
}

function sayFilter(filter: Filter, { t, list }: Words, naming: Naming): string {
  if (filter.about === 'text') return t('filter.text', { text: filter.text });
  if (filter.about === 'gap') return t(`gap.${filter.gap}`);
  if (filter.about === 'years')
    return t('filter.years', { since: filter.since ?? '…', until: filter.until ?? '…' });
  const named = (values: readonly string[]) => list(values.map((value) => naming.value(filter.facet, value)));
  const kept = filter.any.length > 0 ? named(filter.any) : '';
  const dropped = filter.not.length > 0 ? t('title.without', { names: named(filter.not) }) : '';
  return t('filter.facet', {
    facet: t(`facet.${filter.facet}`),
    values: [kept, dropped].filter(Boolean).join(t('join.comma')),
  });
}
