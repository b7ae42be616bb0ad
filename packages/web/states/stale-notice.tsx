import { useQueryClient } from '@tanstack/react-query';
import { showNewest, useIsStale } from '../data/generation';
import { useWords } from '../words/use-words';
import styles from './states.module.css';

/** The graph was loaded anew while the page was open. */
export function StaleNotice() {
  const { t } = useWords();
  const client = useQueryClient();
  if (!useIsStale()) return null;
  return (
    <div className={styles.stale} role="status">
      <span>{t('state.updated')}</span>
      <button
        type="button"
        className={styles.action}
        onClick={() => {
          showNewest();
          void client.invalidateQueries();
        }}
      >
        {t('state.showUpdated')}
      </button>
    </div>
  );
}
