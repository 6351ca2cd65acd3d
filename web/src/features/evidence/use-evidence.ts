import { type EvidenceItem, listEvidence } from '@careergini/contracts'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { keys } from '../../app/query-keys.ts'
import { useClient } from '../../app/session-context.ts'

/** All accepted evidence, and a way to find an item by its id. */
export function useEvidence() {
  const client = useClient()
  const query = useQuery({ queryKey: keys.evidence, queryFn: () => client.call(listEvidence, {}) })
  const items = query.data?.items
  const byId = useMemo(() => new Map<string, EvidenceItem>(items?.map((item) => [item.id, item])), [items])
  return { ...query, items: items ?? [], byId }
}
