import { type BodyIn, type generateResume, listDocumentRuns } from '@careergini/contracts'
import { ApiError } from '@careergini/client'
import { useQueryClient } from '@tanstack/react-query'
import { createContext, useCallback, useContext, useEffect, useMemo, useRef, useState } from 'react'
import { keys } from '../../app/query-keys.ts'
import { useClient } from '../../app/session-context.ts'
import { usualPaper } from './default-options.ts'
import { type FollowedRun, followRun, type RunSource } from './follow-run.ts'
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
  const followed = useRef(new Map<string, FollowedRun>())

  const change = useCallback((postingId: string, next: (run: DocumentRun) => DocumentRun) => {
    setRuns((known) => new Map(known).set(postingId, next(known.get(postingId) ?? newRun)))
  }, [])

  const follow = useCallback(
    (postingId: string, source: RunSource) => {
      followed.current.get(postingId)?.leave()
      const following = followRun(client, source)
      followed.current.set(postingId, following)
      change(postingId, () => newRun)
      const tell = async () => {
        for await (const event of following.events) change(postingId, (run) => applyEvent(run, event))
      }
      tell()
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
      if (!followed.current.has(postingId)) follow(postingId, { runId })
    },
    [follow],
  )
  const finding = useRunsUnderWay(found)

  const stop = useCallback(
    (postingId: string) => {
      followed.current.get(postingId)?.stop()
      change(postingId, (run) => ({ ...run, status: 'stopped' }))
    },
    [change],
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

function failed(run: DocumentRun, error: unknown): DocumentRun {
  if (run.status !== 'writing') return run
  return { ...run, status: 'failed', error: error instanceof ApiError ? error.problem : null }
}
