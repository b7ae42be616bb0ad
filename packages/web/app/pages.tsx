import { lazy, Suspense } from 'react';
import { HomePage } from '../home/home-page';
import { LineagePage } from '../page/lineage-page';
import { isHome } from '../state/choice';
import { go, useChoice, useChoiceStore } from '../state/choice-store';
import { goHome } from '../state/focus';
import { LoadingNote } from '../states/loading-note';
import styles from '../states/states.module.css';
import { useWords } from '../words/use-words';

const ListPage = lazy(() => import('../list/list-page'));

/** Which page the choice asks for. */
export function Pages() {
  const { t } = useWords();
  const unreadable = useChoiceStore((state) => state.unreadable);
  const home = useChoice(isHome);
  const list = useChoice(({ view, selection }) =>
    view.layout === 'list' ? selection.facets.source?.any[0] : undefined,
  );
  if (unreadable !== undefined)
    return (
      <main className={styles.centre}>
        <h1 className={styles.lead}>{t('error.link')}</h1>
        <p>{unreadable}</p>
        <button type="button" className={styles.action} onClick={() => go(goHome)}>
          {t('error.startOver')}
        </button>
      </main>
    );
  return (
    <Suspense fallback={<LoadingNote />}>
      {home ? <HomePage /> : list === undefined ? <LineagePage /> : <ListPage source={list} />}
    </Suspense>
  );
}
