import { useQuery } from '@tanstack/react-query';
import { useDataSource } from '../data/data-context';
import { workQuery } from '../data/queries/work-query';
import { go } from '../state/choice-store';
import { traceCitations } from '../state/focus';
import { titlesOf } from '../words/say-names';
import { useWords } from '../words/use-words';
import { Neighbours } from './neighbours';
import styles from './panel.module.css';

/** In place of a picture of one dot: that no lineage is known, and what stands near it. */
export function UnknownLineage({ id }: { id: string }) {
  const { t, language } = useWords();
  const { data } = useQuery(workQuery(useDataSource(), id));
  if (!data) return null;
  const { name } = data.work.properties;
  const cited = data.cites + data.citedBy;
  return (
    <div className={styles.lone}>
      <h2>{t('lone.title', { name })}</h2>
      <p>{titlesOf(data.work, language).first}</p>
      <p>{t(data.neighbours.length > 0 ? 'lone.near' : 'lone.nothing')}</p>
      {cited > 0 && (
        <button type="button" className={styles.red} onClick={() => go(traceCitations)}>
          {t('lone.citations', { count: cited })}
        </button>
      )}
      <Neighbours answer={data} />
    </div>
  );
}
