import type { GraphNode } from '@stemma/model';
import { queryOptions } from '@tanstack/react-query';
import type { DataSource } from '../data-source';
import { unwrap } from '../generation';

export const sourcesQuery = (source: DataSource) =>
  queryOptions<readonly GraphNode[]>({
    queryKey: ['sources'],
    queryFn: async ({ signal }) => unwrap(await source.sources(signal)),
  });
