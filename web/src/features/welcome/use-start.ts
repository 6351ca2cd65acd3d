import { ApiError } from '@careergini/client'
import type { ProblemCode } from '@careergini/contracts'
import { useRouter } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { useSession } from '../../app/session-context.ts'
import type { RefusedFile } from '../imports/resume-drop.tsx'
import type { Account } from './account-form.tsx'
import type { Chosen } from './chosen-file.tsx'
import type { Owner } from './guess-owner.ts'

const nobody: Owner = { name: null, email: null }

/** From a chosen résumé and a filled form to the review: account first, then the upload, each failing by itself. */
export function useStart(chosen: Chosen | null, onRefused: (refused: RefusedFile) => void) {
  const session = useSession()
  const router = useRouter()
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const [accountReady, setAccountReady] = useState(false)
  const owner = usePeek(chosen)

  const bring = async (what: Chosen | null) => {
    setBusy(true)
    setError(null)
    try {
      if (!what) return await router.navigate({ to: '/' })
      const { sendResume, sendSample } = await import('../imports/upload.ts')
      const record = await (what.kind === 'sample' ? sendSample(session.client) : sendResume(session.client, what.file))
      await router.navigate({ to: '/profile/imports/$importId', params: { importId: record.id } })
    } catch (problem) {
      if (what?.kind === 'file' && isAboutFile(problem))
        onRefused({ name: what.file.name, reason: problem.problem.detail })
      else setError(problem)
    } finally {
      setBusy(false)
    }
  }

  const create = async ({ name, email, password }: Account) => {
    setBusy(true)
    setError(null)
    try {
      const trimmed = name.trim()
      await session.register({ email, password, ...(trimmed ? { name: trimmed } : {}) })
    } catch (problem) {
      setError(problem)
      setBusy(false)
      return
    }
    setAccountReady(true)
    await bring(chosen)
  }

  return {
    busy,
    error,
    accountReady,
    owner,
    bring: (what: Chosen | null) => void bring(what),
    create: (account: Account) => void create(account),
  }
}

const aboutFile: readonly ProblemCode[] = ['too-large', 'unsupported-type', 'unreadable-file']

/** Another try with the same file would be refused again; another file is the way on. */
const isAboutFile = (error: unknown): error is ApiError =>
  error instanceof ApiError && aboutFile.includes(error.problem.code)

/** Whose résumé the chosen file is, told before it is sent. */
function usePeek(chosen: Chosen | null): Owner {
  const [peek, setPeek] = useState<{ of: Chosen | null; owner: Owner }>({ of: null, owner: nobody })
  useEffect(() => {
    let current = true
    if (chosen?.kind !== 'file') return
    const look = async () => {
      const { peekResume } = await import('./peek-resume.ts')
      return peekResume(chosen.file)
    }
    look().then(
      (owner) => current && setPeek({ of: chosen, owner }),
      () => current && setPeek({ of: chosen, owner: nobody }),
    )
    return () => {
      current = false
    }
  }, [chosen])
  return peek.of === chosen ? peek.owner : nobody
}
