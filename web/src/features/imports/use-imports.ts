import { listImports } from '@careergini/contracts'
import { type InfiniteData, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { keys } from '../../app/query-keys.ts'
import { useClient } from '../../app/session-context.ts'

const allOf = <T>({ pages }: InfiniteData<{ items: T[] }>) => ({ items: pages.flatMap(({ items }) => items) })

/** The person's imports, newest first, a page at a time. */
export function useImports() {
  const client = useClient()
  return useInfiniteQuery({
    queryKey: keys.imports,
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) =>
      client.call(listImports, { query: { limit: 30, ...(pageParam ? { cursor: pageParam } : {}) } }),
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    select: allOf,
  })
}

/** An import of this stored file; most are among the newest, which are known already. */
export function useImportOf(documentId: string | null): string | undefined {
  const client = useClient()
  const { data, hasNextPage } = useImports()
  const known = data?.items.find((record) => record.documentId === documentId)?.id
  const older = useQuery({
    queryKey: keys.importOf(documentId ?? ''),
    enabled: documentId !== null && data !== undefined && known === undefined && hasNextPage,
    staleTime: Infinity,
    queryFn: async () => {
      const { items } = await client.call(listImports, { query: { limit: 1, documentId: documentId ?? '' } })
      return items[0]?.id ?? null
    },
  })
  return known ?? older.data ?? undefined
}
