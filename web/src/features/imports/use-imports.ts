import { listImports } from '@careergini/contracts'
import { useQuery } from '@tanstack/react-query'
import { keys } from '../../app/query-keys.ts'
import { useClient } from '../../app/session-context.ts'

/** The person's imports, newest first. */
export function useImports() {
  const client = useClient()
  return useQuery({ queryKey: keys.imports, queryFn: () => client.call(listImports, {}) })
}
