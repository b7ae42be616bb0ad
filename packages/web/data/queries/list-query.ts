import type { ListAnswer } from '@stemma/lineage';
import { queryOptions } from '@tanstack/react-query';
import type { DataSource } from '../data-source';
import { unwrap } from '../generation';

export const listQuery = (source: DataSource, id: string) =>
  queryOptions<ListAnswer>({
    queryKey: ['list', id],
    queryFn: async ({ signal }) => unwrap(await source.list(id, signal)),
  });
