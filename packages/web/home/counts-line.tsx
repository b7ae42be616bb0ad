import { useQuery } from '@tanstack/react-query';
import { useDataSource } from '../data/data-context';
import { statsQuery } from '../data/queries/stats-query';
import { useWords } from '../words/use-words';

/** "141 works, 282 links, 1997–2023. Every link says who says so." */
export function CountsLine() {
  const { t } = useWords();
  const { data } = useQuery(statsQuery(useDataSource()));
  if (!data) return null;
  const works = t('counts.works', { count: data.labels.Work ?? 0 });
  const links = t('counts.links', { count: data.types.BUILDS_ON ?? 0 });
  const years = data.years ? data.years.join('–') : '';
  return <>{t(years ? 'home.counts' : 'home.countsUndated', { works, links, years })}</>;
}
