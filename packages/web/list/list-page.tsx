import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useDataSource } from '../data/data-context';
import { listQuery } from '../data/queries/list-query';
import { ErrorNote } from '../states/error-note';
import { LoadingNote } from '../states/loading-note';
import { TopBar } from '../top-bar/top-bar';
import { nameOf } from '../words/say-names';
import { useWords } from '../words/use-words';
import styles from './list.module.css';
import { ListContents } from './list-contents';
import { ListSection } from './list-section';
import { sectionId } from './section-id';

/** A reading list as a list: its sections in their order with every item, posts and courses too. */
export default function ListPage({ source }: { source: string }) {
  const { t, language } = useWords();
  const { data, error, refetch } = useQuery(listQuery(useDataSource(), source));
  const title = data ? nameOf(data.source, language) : t('list.title');
  useEffect(() => {
    document.title = `${title} · Stemma`;
  }, [title]);
  return (
    <div className={styles.page}>
      <TopBar
        title={title}
        bounds={
          data &&
          t('list.size', {
            items: t('counts.items', { count: data.total }),
            sections: t('counts.sections', { count: data.sections.length }),
          })
        }
        switchable={false}
      />
      <div className={styles.columns}>
        <ListContents sections={data?.sections ?? []} source={source} />
        <main className={styles.main}>
          {error && <ErrorNote error={error} again={() => void refetch()} />}
          {!data && !error && <LoadingNote />}
          {data?.sections.map((section) => (
            <ListSection key={sectionId(section.path)} section={section} />
          ))}
        </main>
      </div>
    </div>
  );
}
