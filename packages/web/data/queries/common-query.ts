import type { CommonAnswer } from '@stemma/lineage';
import { queryOptions } from '@tanstack/react-query';
import type { DataSource } from '../data-source';
import { unwrap } from '../generation';

export const commonQuery = (source: DataSource, a: string, b: string) =>
  queryOptions<CommonAnswer>({
    queryKey: ['common', a, b],
    queryFn: async ({ signal }) => unwrap(await source.common(a, b, signal)),
  });
