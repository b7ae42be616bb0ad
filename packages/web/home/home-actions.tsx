import { useStage } from '../state/stage';
import { LanguageButton } from '../top-bar/language-button';
import { ThemeButton } from '../top-bar/theme-button';
import { useWords } from '../words/use-words';
import styles from './home.module.css';

export function HomeActions() {
  const { t } = useWords();
  return (
    <nav className={styles.actions} aria-label={t('home.actions')}>
      <button type="button" className={styles.action} onClick={() => useStage.setState({ sources: true })}>
        {t('sources.label')}
      </button>
      <LanguageButton />
      <ThemeButton />
    </nav>
  );
}
