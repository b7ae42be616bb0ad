import { Icon } from '../glyph/icon';
import { setTheme, useTheme } from '../state/preferences';
import { useWords } from '../words/use-words';
import styles from './top-bar.module.css';

export function ThemeButton() {
  const { t } = useWords();
  const theme = useTheme();
  const other = theme === 'dark' ? 'light' : 'dark';
  const label = t(other === 'dark' ? 'theme.dark' : 'theme.light');
  return (
    <button
      type="button"
      className={styles.icon}
      aria-label={label}
      title={label}
      onClick={() => setTheme(other)}
    >
      <Icon name="theme" size={17} />
    </button>
  );
}
