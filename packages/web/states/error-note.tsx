import { DataError } from '../data/data-error';
import { useWords } from '../words/use-words';
import styles from './states.module.css';

/** What went wrong, in words, and a way to try again. */
export function ErrorNote({ error, again }: { error: Error; again?: () => void }) {
  const { t } = useWords();
  const code = error instanceof DataError ? error.code : 'bad-answer';
  return (
    <div className={styles.error} role="alert">
      <p>
        <b>{t(`error.${code}`)}</b> {error.message}
      </p>
      {again && (
        <button type="button" className={styles.action} onClick={again}>
          {t('error.again')}
        </button>
      )}
    </div>
  );
}
