import {
  type BodyIn,
  cancelDocumentRun,
  type DocumentEvent,
  documentRunEvents,
  generateResume,
} from '@careergini/contracts'
import { ApiError, type Client } from '@careergini/client'
import { useQueryClient } from '@tanstack/react-query'
import { createContext, useCallback, useContext, useMemo, useRef, useState } from 'react'
import { followEvents, isPassing } from '../../app/follow-events.ts'
import { keys } from '../../app/query-keys.ts'
import { useClient } from '../../app/session-context.ts'
import { usualPaper } from './default-options.ts'
import { applyEvent, type DocumentRun, newRun } from './run-state.ts'

export type WritingOptions = Omit<BodyIn<typeof generateResume>, 'postingId' | 'jobDescription'>

interface DocumentRuns {
  /** Runs by the posting they write for. */
  runs: ReadonlyMap<string, DocumentRun>
  start: (postingId: string, options?: WritingOptions) => void
  stop: (postingId: string) => void
}

const Context = createContext<DocumentRuns | null>(null)

export function useDocumentRuns(): DocumentRuns {
  const runs = useContext(Context)
  if (!runs) throw new Error('useDocumentRuns needs a DocumentRunsProvider around it')
  return runs
}

/** Holds the runs above the rooms, so that leaving a page does not end the writing. */
export function DocumentRunsProvider({ children }: { children: React.ReactNode }) {
  const client = useClient()
  const queryClient = useQueryClient()
  const [runs, setRuns] = useState<ReadonlyMap<string, DocumentRun>>(new Map())
  const aborts = useRef(new Map<string, AbortController>())

  const change = useCallback((postingId: string, next: (run: DocumentRun) => DocumentRun) => {
    setRuns((known) => new Map(known).set(postingId, next(known.get(postingId) ?? newRun)))
  }, [])

  const start = useCallback(
    (postingId: string, options: WritingOptions = {}) => {
      aborts.current.get(postingId)?.abort()
      const abort = new AbortController()
      aborts.current.set(postingId, abort)
      change(postingId, () => newRun)
      const body = { paper: usualPaper(navigator.languages), ...options, postingId }
      followRun(client, body, abort.signal, (event) => change(postingId, (run) => applyEvent(run, event)))
        .catch((error: unknown) => change(postingId, (run) => failed(run, error)))
        .finally(() => void queryClient.invalidateQueries({ queryKey: keys.documents }))
    },
    [change, client, queryClient],
  )

  const stop = useCallback(
    (postingId: string) => {
      const runId = runs.get(postingId)?.runId
      aborts.current.get(postingId)?.abort()
      // A run that has ended meanwhile is not there to cancel.
      if (runId) client.call(cancelDocumentRun, { params: { id: runId } }).catch(() => undefined)
      change(postingId, (run) => ({ ...run, status: 'stopped' }))
    },
    [change, client, runs],
  )

  const value = useMemo(() => ({ runs, start, stop }), [runs, start, stop])
  return <Context value={value}>{children}</Context>
}

async function followRun(
  client: Client,
  body: BodyIn<typeof generateResume>,
  signal: AbortSignal,
  onEvent: (event: DocumentEvent) => void,
): Promise<void> {
  for await (const event of runEvents(client, body, signal)) onEvent(event)
}

/** The events of a new run; after a lost connection those of the same run, never a second one. */
function runEvents(
  client: Client,
  body: BodyIn<typeof generateResume>,
  signal: AbortSignal,
): AsyncIterable<DocumentEvent> {
  let runId: string | null = null
  const open = async function* (lastEventId: number | undefined) {
    const resume = { signal, ...(lastEventId === undefined ? {} : { lastEventId }) }
    const events = runId
      ? client.events(documentRunEvents, { params: { id: runId } }, resume)
      : client.events(generateResume, { body }, { signal })
    for await (const event of events) {
      runId = event.runId
      yield event
    }
  }
  const isLast = ({ type }: DocumentEvent) => type === 'run-end' || type === 'run-error'
  return followEvents({ open, isLast, signal, mayRetry: (error) => runId !== null && isPassing(error) })
}

function failed(run: DocumentRun, error: unknown): DocumentRun {
  if (run.status !== 'writing') return run
  return { ...run, status: 'failed', error: error instanceof ApiError ? error.problem : null }
}
