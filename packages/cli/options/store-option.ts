import { Option } from 'commander';

/** The store that a command works on: the folder `.stemma` here, unless told otherwise. */
export function storeOption(): Option {
  return new Option('--store <URL>', 'where the graph is kept').env('STEMMA_STORE').default('grafeo:.stemma');
}
