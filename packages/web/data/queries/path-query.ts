import type { PathAnswer } from '@stemma/lineage';
import { queryOptions } from '@tanstack/react-query';
import type { DataSource } from '../data-source';
import { unwrap } from '../generation';

export const pathQuery = (source: DataSource, a: string, b: string) =>
  queryOptions<PathAnswer>({
    queryKey: ['path', a, b],
    queryFn: async ({ signal }) => unwrap(await source.path(a, b, signal)),
  });
