import { TreeSign } from '../glyph/wordmark';
import { go } from '../state/choice-store';
import { goHome } from '../state/focus';
import { useWords } from '../words/use-words';
import styles from './top-bar.module.css';

/** The wordmark; it leads to the start page. */
export function Brand() {
  const { t } = useWords();
  return (
    <a
      className={styles.brand}
      href={location.pathname}
      aria-label={t('brand.home')}
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey) return;
        event.preventDefault();
        go(goHome);
      }}
    >
      <TreeSign size={21} />
      <span>Stemma</span>
    </a>
  );
}
