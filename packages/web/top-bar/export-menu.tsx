import { lazy, Suspense, useState } from 'react';
import { useDataSource } from '../data/data-context';
import { useWords } from '../words/use-words';
import styles from './top-bar.module.css';

const OpenMenu = lazy(() => import('./open-export-menu'));

/** Files of what is on the page; absent where nothing serves them. The menu is fetched when it first opens. */
export function ExportMenu() {
  const { t } = useWords();
  const source = useDataSource();
  const [open, setOpen] = useState(false);
  if (!source.exportAddress) return null;
  const button = (
    <button
      type="button"
      className={styles.action}
      aria-haspopup="menu"
      aria-expanded={false}
      onClick={() => setOpen(true)}
    >
      {t('export.label')}
    </button>
  );
  if (!open) return button;
  return (
    <Suspense fallback={button}>
      <OpenMenu address={source.exportAddress} onClose={() => setOpen(false)} />
    </Suspense>
  );
}
