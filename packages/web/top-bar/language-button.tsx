import { adjust } from '../state/choice-store';
import { rememberLanguage } from '../state/preferences';
import { setLanguage } from '../state/view-steps';
import { useWords } from '../words/use-words';
import styles from './top-bar.module.css';

/** Names the other language in that language, and turns the page to it. */
export function LanguageButton() {
  const { language } = useWords();
  const other = language === 'en' ? 'zh' : 'en';
  return (
    <button
      type="button"
      className={styles.action}
      lang={other === 'zh' ? 'zh-Hans' : 'en'}
      onClick={() => {
        rememberLanguage(other);
        adjust(setLanguage(other));
      }}
    >
      {other === 'zh' ? '中文' : 'English'}
    </button>
  );
}
