import type { FacetsAnswer } from '@stemma/lineage';
import type { Selection } from '@stemma/model';
import { queryOptions } from '@tanstack/react-query';
import type { DataSource } from '../data-source';
import { unwrap } from '../generation';
import { selectionKey } from './selection-key';

export const facetsQuery = (source: DataSource, selection: Selection) =>
  queryOptions<FacetsAnswer>({
    queryKey: ['facets', selectionKey(selection)],
    queryFn: async ({ signal }) => unwrap(await source.facets(selection, signal)),
  });
