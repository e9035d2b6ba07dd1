import { ApiProblem } from '@atelier/api-client';
import { QueryClient } from '@tanstack/solid-query';

/** One cache of server state for all modules of this build. Loaded with the first module, not with the sign-in. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      gcTime: 300_000,
      refetchOnWindowFocus: true,
      // A refusal will be the same again; silence may not.
      retry: (count, error) => !(error instanceof ApiProblem && error.status < 500) && count < 3,
      retryDelay: (attempt) => Math.min(12_000, 1_000 * 2 ** attempt),
    },
    mutations: { retry: false },
  },
});
