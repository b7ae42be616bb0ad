import { CommandButton } from '../commands/command-button';
import { copyLink } from '../commands/copy-link';
import { Brand } from './brand';
import { ExportMenu } from './export-menu';
import { LanguageButton } from './language-button';
import { LayoutSwitch } from './layout-switch';
import { ThemeButton } from './theme-button';
import styles from './top-bar.module.css';

interface TopBarProps {
  readonly title: string;
  readonly bounds?: string;
  /** False where the page is neither picture nor table. */
  readonly switchable?: boolean;
}

/** The head of the page: whose it is, what it shows, said in words, and what can be done with it. */
export function TopBar({ title, bounds, switchable = true }: TopBarProps) {
  return (
    <header className={styles.bar}>
      <div className={styles.corner}>
        <Brand />
      </div>
      <div className={styles.heading}>
        <h1 className={styles.title}>{title}</h1>
        {bounds && <span className={styles.bounds}>{bounds}</span>}
      </div>
      {switchable && <LayoutSwitch />}
      <ExportMenu />
      <CommandButton command={copyLink} className={styles.action} />
      <span className={styles.divider} aria-hidden="true" />
      <LanguageButton />
      <ThemeButton />
    </header>
  );
}
