import type { WorkAnswer } from '@stemma/lineage';
import { queryOptions } from '@tanstack/react-query';
import type { DataSource } from '../data-source';
import { unwrap } from '../generation';

export const workQuery = (source: DataSource, id: string) =>
  queryOptions<WorkAnswer>({
    queryKey: ['work', id],
    queryFn: async ({ signal }) => unwrap(await source.work(id, signal)),
  });
