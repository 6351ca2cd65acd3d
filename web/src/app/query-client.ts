import { ApiError } from '@careergini/client'
import { QueryClient } from '@tanstack/react-query'

/** Answers that another try may change: the server is away, busy or starting. */
const passing = (error: unknown) => !(error instanceof ApiError) || error.problem.status >= 502

export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 30_000,
        retry: (failures, error) => failures < 2 && passing(error),
        refetchOnWindowFocus: false,
      },
      mutations: { retry: false },
    },
  })
}
