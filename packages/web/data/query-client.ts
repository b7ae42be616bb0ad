import { QueryClient } from '@tanstack/react-query';
import { DataError } from './data-error';

/** Answers never go stale by themselves: the graph changes by generation, and the page says so. */
export function makeQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: Number.POSITIVE_INFINITY,
        refetchOnWindowFocus: false,
        retry: (failures, error) =>
          failures < 1 && error instanceof DataError && error.code === 'unreachable',
        retryDelay: 400,
      },
    },
  });
}
