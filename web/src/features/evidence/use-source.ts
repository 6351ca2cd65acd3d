import { importSource } from '@careergini/contracts'
import { useQuery } from '@tanstack/react-query'
import { keys } from '../../app/query-keys.ts'
import { useClient } from '../../app/session-context.ts'

/** The uploaded file in the form in which it can be shown. */
export type SourceFile = { kind: 'pdf'; bytes: ArrayBuffer } | { kind: 'text'; text: string } | { kind: 'none' }

/** Fetches an import's file once; it never changes. */
export function useSource(importId: string) {
  const client = useClient()
  return useQuery({
    queryKey: keys.source(importId),
    staleTime: Infinity,
    queryFn: async (): Promise<SourceFile> => {
      const answer = await client.file(importSource, { params: { id: importId } })
      const type = answer.headers.get('content-type') ?? ''
      if (type.includes('pdf')) return { kind: 'pdf', bytes: await answer.arrayBuffer() }
      if (type.startsWith('text/') || type.includes('json')) return { kind: 'text', text: await answer.text() }
      return { kind: 'none' }
    },
  })
}
