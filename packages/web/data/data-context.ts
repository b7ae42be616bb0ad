import { createContext, useContext } from 'react';
import { DataError } from './data-error';
import type { DataSource } from './data-source';

const absent = () => Promise.reject(new DataError('unreachable', 'No data source is connected.'));

/** Nothing connected: every question is answered with an error, so that no component need ask. */
const nowhere: DataSource = {
  stats: absent,
  search: absent,
  graph: absent,
  facets: absent,
  work: absent,
  path: absent,
  common: absent,
  list: absent,
  sources: absent,
};

export const DataContext = createContext<DataSource>(nowhere);

export function useDataSource(): DataSource {
  return useContext(DataContext);
}
