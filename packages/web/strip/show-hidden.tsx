import { go, useChoice } from '../state/choice-store';
import { showHidden } from '../state/expansion';
import { useWords } from '../words/use-words';
import styles from './strip.module.css';

/** Works that were hidden one by one come back together. */
export function ShowHidden() {
  const { t } = useWords();
  const count = useChoice(({ selection }) => selection.exclude.length);
  if (count === 0) return null;
  return (
    <button type="button" className={styles.red} onClick={() => go(showHidden)}>
      {t('strip.showHidden', { count })}
    </button>
  );
}
