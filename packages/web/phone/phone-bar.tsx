import { Icon } from '../glyph/icon';
import { openSheet } from '../state/stage';
import { Brand } from '../top-bar/brand';
import { LanguageButton } from '../top-bar/language-button';
import { useWords } from '../words/use-words';
import styles from './phone.module.css';

export function PhoneBar() {
  const { t } = useWords();
  return (
    <header className={styles.bar}>
      <Brand />
      <span className={styles.gap} />
      <button
        type="button"
        className={styles.icon}
        aria-label={t('search.label')}
        onClick={() => openSheet('search')}
      >
        <Icon name="search" size={20} />
      </button>
      <LanguageButton />
      <button
        type="button"
        className={styles.icon}
        aria-label={t('phone.menu')}
        onClick={() => openSheet('menu')}
      >
        <Icon name="menu" size={20} />
      </button>
    </header>
  );
}
