import { QueryClient } from '@tanstack/react-query';
import { asProblem } from '../api/hooks';

/** One store for what was read; only what got no answer is asked again by itself. */
export function buildQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 15_000,
        networkMode: 'always',
        retry: (count, error) => asProblem(error).status === 0 && count < 2,
        retryDelay: (count) => 600 * 2 ** count,
      },
    },
  });
}
