import {
  acceptImport,
  type BodyIn,
  getImport,
  importEvents,
  type ImportEvent,
  type ImportRecord,
  undoImport,
} from '@careergini/contracts'
import type { Client } from '@careergini/client'
import { notifications } from '@mantine/notifications'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { explain } from '../../app/explain.ts'
import { followEvents } from '../../app/follow-events.ts'
import { keys } from '../../app/query-keys.ts'
import { useClient } from '../../app/session-context.ts'

export const isReading = (record: Pick<ImportRecord, 'status'>): boolean =>
  record.status === 'queued' || record.status === 'reading'

/** An import with its items. Asks again now and then while it is read, should the stream of events be cut for good. */
export function useImport(id: string) {
  const client = useClient()
  return useQuery({
    queryKey: keys.import(id),
    queryFn: () => client.call(getImport, { params: { id } }),
    refetchInterval: (query) => (query.state.data && isReading(query.state.data) ? 4000 : false),
  })
}

/** The latest progress of an import that is being read; loads the import again at its end. */
export function useImportProgress(id: string, active: boolean): ImportRecord['progress'] {
  const client = useClient()
  const queryClient = useQueryClient()
  const [progress, setProgress] = useState<ImportRecord['progress']>(null)
  useEffect(() => {
    if (!active) return
    const abort = new AbortController()
    followImport(client, id, { signal: abort.signal, onProgress: setProgress })
      // The import itself says what went wrong; it is loaded next.
      .catch(() => undefined)
      .finally(() => {
        if (!abort.signal.aborted) void queryClient.invalidateQueries({ queryKey: keys.imports })
      })
    return () => abort.abort()
  }, [active, client, id, queryClient])
  return progress
}

interface FollowImport {
  signal: AbortSignal
  onProgress: (progress: ImportRecord['progress']) => void
}

async function followImport(client: Client, id: string, { signal, onProgress }: FollowImport): Promise<void> {
  const open = (lastEventId: number | undefined) =>
    client.events(importEvents, { params: { id } }, { signal, ...(lastEventId === undefined ? {} : { lastEventId }) })
  const isLast = ({ type }: ImportEvent) => type === 'import-end' || type === 'import-error'
  for await (const event of followEvents({ open, isLast, signal }))
    if (event.type === 'import-progress') onProgress(event.data)
}

type Decision = BodyIn<typeof acceptImport>

/** Accept, decline and undo; what the profile and the matches showed is old afterwards. */
export function useImportDecisions(id: string) {
  const client = useClient()
  const queryClient = useQueryClient()
  const { t } = useTranslation()
  const settle = (record: ImportRecord) => {
    queryClient.setQueryData(keys.import(id), record)
    for (const queryKey of [keys.evidence, keys.profile, keys.matches]) void queryClient.invalidateQueries({ queryKey })
    void queryClient.invalidateQueries({ queryKey: keys.imports, exact: true })
  }
  const onError = (error: unknown) => notifications.show({ message: explain(error, t), color: 'red' })
  const decide = useMutation({
    mutationFn: (body: Decision) => client.call(acceptImport, { params: { id }, body }),
    onSuccess: settle,
    onError,
  })
  const undo = useMutation({
    mutationFn: () => client.call(undoImport, { params: { id } }),
    onSuccess: settle,
    onError,
  })
  return { decide, undo }
}
