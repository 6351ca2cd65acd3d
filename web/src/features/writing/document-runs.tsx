import {
  type BodyIn,
  cancelDocumentRun,
  type DocumentEvent,
  documentRunEvents,
  generateResume,
  listDocumentRuns,
} from '@careergini/contracts'
import { ApiError, type Client } from '@careergini/client'
import { useQueryClient } from '@tanstack/react-query'
import { createContext, useCallback, useContext, useEffect, useMemo, useRef, useState } from 'react'
import { followEvents, isPassing } from '../../app/follow-events.ts'
import { keys } from '../../app/query-keys.ts'
import { useClient } from '../../app/session-context.ts'
import { usualPaper } from './default-options.ts'
import { applyEvent, type DocumentRun, newRun } from './run-state.ts'

export type WritingOptions = Omit<BodyIn<typeof generateResume>, 'postingId' | 'jobDescription'>

interface DocumentRuns {
  /** Runs by the posting they write for. */
  runs: ReadonlyMap<string, DocumentRun>
  /** True until it is known which runs the server has under way. */
  finding: boolean
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

  const follow = useCallback(
    (postingId: string, source: RunSource) => {
      aborts.current.get(postingId)?.abort()
      const abort = new AbortController()
      aborts.current.set(postingId, abort)
      change(postingId, () => newRun)
      followRun(client, source, abort.signal, (event) => change(postingId, (run) => applyEvent(run, event)))
        .catch((error: unknown) => change(postingId, (run) => failed(run, error)))
        .finally(() => void queryClient.invalidateQueries({ queryKey: keys.documents }))
    },
    [change, client, queryClient],
  )

  const start = useCallback(
    (postingId: string, options: WritingOptions = {}) =>
      follow(postingId, { body: { paper: usualPaper(navigator.languages), ...options, postingId } }),
    [follow],
  )

  const found = useCallback(
    (postingId: string, runId: string) => {
      if (!aborts.current.has(postingId)) follow(postingId, { runId })
    },
    [follow],
  )
  const finding = useRunsUnderWay(found)

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

  const value = useMemo(() => ({ runs, finding, start, stop }), [runs, finding, start, stop])
  return <Context value={value}>{children}</Context>
}

/** Finds the runs again that a page which is gone had started, the newest of each posting; true while it looks. */
function useRunsUnderWay(onFound: (postingId: string, runId: string) => void): boolean {
  const client = useClient()
  const [finding, setFinding] = useState(true)
  useEffect(() => {
    let current = true
    const find = async () => {
      const { items } = await client.call(listDocumentRuns, {})
      if (!current) return
      for (const { id, postingId } of items) if (postingId !== null) onFound(postingId, id)
    }
    find()
      // Without the list nothing is lost: the run goes on and its document appears among the documents.
      .catch(() => undefined)
      .finally(() => current && setFinding(false))
    return () => {
      current = false
    }
  }, [client, onFound])
  return finding
}

/** A new run to start, or one that is under way, to be followed from its first event. */
type RunSource = { body: BodyIn<typeof generateResume> } | { runId: string }

async function followRun(
  client: Client,
  source: RunSource,
  signal: AbortSignal,
  onEvent: (event: DocumentEvent) => void,
): Promise<void> {
  for await (const event of runEvents(client, source, signal)) onEvent(event)
}

/** The events of a run; after a lost connection those of the same run, never a second one. */
function runEvents(client: Client, source: RunSource, signal: AbortSignal): AsyncIterable<DocumentEvent> {
  let known = source
  const open = async function* (lastEventId: number | undefined) {
    const resume = { signal, ...(lastEventId === undefined ? {} : { lastEventId }) }
    const events =
      'runId' in known
        ? client.events(documentRunEvents, { params: { id: known.runId } }, resume)
        : client.events(generateResume, { body: known.body }, { signal })
    for await (const event of events) {
      known = { runId: event.runId }
      yield event
    }
  }
  const isLast = ({ type }: DocumentEvent) => type === 'run-end' || type === 'run-error'
  return followEvents({ open, isLast, signal, mayRetry: (error) => 'runId' in known && isPassing(error) })
}

function failed(run: DocumentRun, error: unknown): DocumentRun {
  if (run.status !== 'writing') return run
  return { ...run, status: 'failed', error: error instanceof ApiError ? error.problem : null }
}
