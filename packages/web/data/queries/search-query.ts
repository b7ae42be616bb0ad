import type { SearchAnswer } from '@stemma/lineage';
import { queryOptions } from '@tanstack/react-query';
import type { DataSource } from '../data-source';
import { unwrap } from '../generation';

export const searchQuery = (source: DataSource, query: string) =>
  queryOptions<SearchAnswer>({
    queryKey: ['search', query],
    queryFn: async ({ signal }) => unwrap(await source.search(query, signal)),
  });
