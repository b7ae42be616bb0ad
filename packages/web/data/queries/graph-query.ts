import type { GraphAnswer } from '@stemma/lineage';
import type { Selection } from '@stemma/model';
import { queryOptions } from '@tanstack/react-query';
import type { DataSource } from '../data-source';
import { unwrap } from '../generation';
import { selectionKey } from './selection-key';

export const graphQuery = (source: DataSource, selection: Selection) =>
  queryOptions<GraphAnswer>({
    queryKey: ['graph', selectionKey(selection)],
    queryFn: async ({ signal }) => unwrap(await source.graph(selection, signal)),
  });
