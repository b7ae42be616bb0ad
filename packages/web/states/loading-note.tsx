import { useWords } from '../words/use-words';
import styles from './states.module.css';

/** Said only when an answer is slow to come; the style waits before it shows. */
export function LoadingNote() {
  const { t } = useWords();
  return (
    <p className={styles.loading} role="status">
      {t('state.loading')}
    </p>
  );
}
