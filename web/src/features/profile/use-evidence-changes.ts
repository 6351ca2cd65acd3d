import {
  createEvidence,
  deleteEvidence,
  type EvidenceItem,
  restoreEvidence,
  updateEvidence,
} from '@careergini/contracts'
import { notifications } from '@mantine/notifications'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { explain, fieldErrors } from '../../app/explain.ts'
import { keys } from '../../app/query-keys.ts'
import { useClient } from '../../app/session-context.ts'
import { showUndo } from '../../design/undo-toast.tsx'
import { describeShort } from '../evidence/describe.ts'
import type { FactsDraft } from '../evidence/facts-form.tsx'

/** Adds a fact typed by the person. */
export function useAddEvidence() {
  const client = useClient()
  const settle = useSettle()
  const onError = useRefusal()
  return useMutation({
    mutationFn: ({ draft, parentId }: { draft: FactsDraft; parentId: string | null }) =>
      client.call(createEvidence, { body: { ...draft, parentId } }),
    onSuccess: settle,
    onError,
  })
}

/** Corrects a fact. */
export function useChangeEvidence() {
  const client = useClient()
  const settle = useSettle()
  const onError = useRefusal()
  return useMutation({
    mutationFn: ({ id, draft }: { id: string; draft: FactsDraft }) =>
      client.call(updateEvidence, { params: { id }, body: draft }),
    onSuccess: settle,
    onError,
  })
}

/** Removes a fact and what belongs to it, with a way back. */
export function useRemoveEvidence() {
  const client = useClient()
  const settle = useSettle()
  const onError = useTrouble()
  const { t } = useTranslation()
  const restore = useRestoreEvidence()
  return useMutation({
    mutationFn: (item: EvidenceItem) => client.call(deleteEvidence, { params: { id: item.id } }),
    onSuccess: async ({ deletedIds }, item) => {
      const name = describeShort(item.facts, item.text, t)
      const message = t('profile.removed', { name, count: deletedIds.length - 1 })
      showUndo(message, t('common.undo'), () => restore.mutate(item.id))
      await settle()
    },
    onError,
  })
}

/** Brings back what was removed. */
export function useRestoreEvidence() {
  const client = useClient()
  const settle = useSettle()
  const onError = useTrouble()
  return useMutation({
    mutationFn: (id: string) => client.call(restoreEvidence, { params: { id } }),
    onSuccess: settle,
    onError,
  })
}

/** Matches and the profile are derived from evidence and loaded again with it. */
function useSettle() {
  const queryClient = useQueryClient()
  return async () => {
    for (const queryKey of [keys.profile, keys.matches]) void queryClient.invalidateQueries({ queryKey })
    await queryClient.invalidateQueries({ queryKey: keys.evidence })
  }
}

function useTrouble() {
  const { t } = useTranslation()
  return (error: unknown) => void notifications.show({ message: explain(error, t), color: 'red' })
}

/** What is wrong with a field stands at that field. */
function useRefusal() {
  const tell = useTrouble()
  return (error: unknown) => {
    if (Object.keys(fieldErrors(error)).length === 0) tell(error)
  }
}
