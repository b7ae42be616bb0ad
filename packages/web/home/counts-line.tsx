import type { StatsAnswer } from '@stemma/lineage';
import { useQuery } from '@tanstack/react-query';
import { useDataSource } from '../data/data-context';
import { statsQuery } from '../data/queries/stats-query';
import { useWords } from '../words/use-words';

/** "141 works, 282 links, 1997–2023. Every link says who says so."; citations are counted where there are any. */
export function CountsLine() {
  const { t } = useWords();
  const { data } = useQuery(statsQuery(useDataSource()));
  if (!data) return null;
  const works = t('counts.works', { count: data.labels.Work ?? 0 });
  const links = linksOf(data)
    .map(([word, count]) => t(word, { count }))
    .join(t('join.comma'));
  const years = data.years ? data.years.join('–') : '';
  return <>{t(years ? 'home.counts' : 'home.countsUndated', { works, links, years })}</>;
}

function linksOf({ types }: StatsAnswer): (readonly ['counts.links' | 'counts.citations', number])[] {
  const links = ['counts.links', types.BUILDS_ON ?? 0] as const;
  const citations = ['counts.citations', types.CITES ?? 0] as const;
  if (citations[1] === 0) return [links];
  return links[1] === 0 ? [citations] : [links, citations];
}
