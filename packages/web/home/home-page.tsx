import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import { useDataSource } from '../data/data-context';
import { graphQuery } from '../data/queries/graph-query';
import { statsQuery } from '../data/queries/stats-query';
import { TreeSign } from '../glyph/wordmark';
import { SearchBox } from '../search/search-box';
import { go } from '../state/choice-store';
import { everything } from '../state/focus';
import { ErrorNote } from '../states/error-note';
import { useWords } from '../words/use-words';
import { CountsLine } from './counts-line';
import { drawnSelection } from './drawn-selection';
import styles from './home.module.css';
import { HomeActions } from './home-actions';
import { HomePicture } from './home-picture';
import { pickQuestions } from './pick-questions';
import { QuestionRow } from './question-row';

/** The start page: a sentence, the search, three questions, and the whole drawn once behind. */
export function HomePage() {
  const { t } = useWords();
  const source = useDataSource();
  const { data: stats } = useQuery(statsQuery(source));
  const { data, error, refetch } = useQuery(graphQuery(source, drawnSelection(stats)));
  const questions = useMemo(() => (data ? pickQuestions(data) : []), [data]);
  useEffect(() => {
    document.title = t('home.documentTitle');
  }, [t]);
  return (
    <div className={styles.page}>
      {data && <HomePicture answer={data} />}
      <header className={styles.head}>
        <p className={styles.counts}>
          <CountsLine />
        </p>
        <HomeActions />
      </header>
      <main className={styles.corner}>
        <p className={styles.brand}>
          <TreeSign size={43} />
          <span>Stemma</span>
        </p>
        <h1 className={styles.sentence}>{t('home.sentence')}</h1>
        <SearchBox size="home" autoFocus />
        <ul className={styles.questions}>
          {questions.map((question) => (
            <QuestionRow key={question.ask} question={question} />
          ))}
        </ul>
        {data && (
          <button type="button" className={styles.all} onClick={() => go(everything)}>
            {t('home.everything')}
          </button>
        )}
        {!data && !error && (
          <p className={styles.reading} role="status">
            {stats ? t('home.reading', { count: stats.labels.Work ?? 0 }) : t('home.opening')}
          </p>
        )}
        {error && <ErrorNote error={error} again={() => void refetch()} />}
      </main>
    </div>
  );
}
