import type { StatsAnswer } from '@stemma/lineage';
import { queryOptions } from '@tanstack/react-query';
import type { DataSource } from '../data-source';
import { unwrap } from '../generation';

/** Asked again whenever the person comes back to the page: this is how it learns of an updated graph. */
export const statsQuery = (source: DataSource) =>
  queryOptions<StatsAnswer>({
    queryKey: ['stats'],
    queryFn: async ({ signal }) => unwrap(await source.stats(signal)),
    refetchOnWindowFocus: 'always',
  });
