import { useRouter } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { useSession } from '../../app/session-context.ts'
import { sendResume, sendSample } from '../imports/upload.ts'
import { LockedPdfError } from '../pdf/open-pdf.ts'
import type { Account } from './account-form.tsx'
import type { Chosen } from './chosen-file.tsx'
import type { Owner } from './guess-owner.ts'

const nobody: Owner = { name: null, email: null }

/** From a chosen résumé and a filled form to the review: account first, then the upload, each failing by itself. */
export function useStart(chosen: Chosen | null) {
  const session = useSession()
  const router = useRouter()
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const [accountReady, setAccountReady] = useState(false)
  const { owner, locked } = usePeek(chosen)

  const bring = async () => {
    setBusy(true)
    setError(null)
    try {
      if (!chosen) return await router.navigate({ to: '/' })
      const record = await (chosen.kind === 'sample'
        ? sendSample(session.client)
        : sendResume(session.client, chosen.file))
      await router.navigate({ to: '/profile/imports/$importId', params: { importId: record.id } })
    } catch (problem) {
      setError(problem)
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
    await bring()
  }

  return {
    busy,
    error,
    accountReady,
    owner,
    locked,
    bring: () => void bring(),
    create: (account: Account) => void create(account),
  }
}

/** What can be told of the chosen file before it is sent. */
function usePeek(chosen: Chosen | null) {
  const [peek, setPeek] = useState<{ of: Chosen | null; owner: Owner; locked: boolean }>({
    of: null,
    owner: nobody,
    locked: false,
  })
  useEffect(() => {
    let current = true
    if (chosen?.kind !== 'file') return
    const look = async () => {
      const { peekResume } = await import('./peek-resume.ts')
      return peekResume(chosen.file)
    }
    look().then(
      (owner) => current && setPeek({ of: chosen, owner, locked: false }),
      (problem: unknown) =>
        current && setPeek({ of: chosen, owner: nobody, locked: problem instanceof LockedPdfError }),
    )
    return () => {
      current = false
    }
  }, [chosen])
  return peek.of === chosen ? peek : { owner: nobody, locked: false }
}
