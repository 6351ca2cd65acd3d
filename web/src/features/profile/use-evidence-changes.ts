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

/** Add, correct, remove with undo. Matches and the profile are derived from evidence and loaded again. */
export function useEvidenceChanges() {
  const client = useClient()
  const queryClient = useQueryClient()
  const { t } = useTranslation()
  const settle = async () => {
    for (const queryKey of [keys.profile, keys.matches]) void queryClient.invalidateQueries({ queryKey })
    await queryClient.invalidateQueries({ queryKey: keys.evidence })
  }
  const onError = (error: unknown) => notifications.show({ message: explain(error, t), color: 'red' })
  /** What is wrong with a field stands at that field. */
  const onRefused = (error: unknown) => Object.keys(fieldErrors(error)).length === 0 && onError(error)

  const add = useMutation({
    mutationFn: ({ draft, parentId }: { draft: FactsDraft; parentId: string | null }) =>
      client.call(createEvidence, { body: { ...draft, parentId } }),
    onSuccess: settle,
    onError: onRefused,
  })
  const change = useMutation({
    mutationFn: ({ id, draft }: { id: string; draft: FactsDraft }) =>
      client.call(updateEvidence, { params: { id }, body: draft }),
    onSuccess: settle,
    onError: onRefused,
  })
  const restore = useMutation({
    mutationFn: (id: string) => client.call(restoreEvidence, { params: { id } }),
    onSuccess: settle,
    onError,
  })
  const remove = useMutation({
    mutationFn: (item: EvidenceItem) => client.call(deleteEvidence, { params: { id: item.id } }),
    onSuccess: async ({ deletedIds }, item) => {
      const name = describeShort(item.facts, item.text, t)
      const message = t('profile.removed', { name, count: deletedIds.length - 1 })
      showUndo(message, t('common.undo'), () => restore.mutate(item.id))
      await settle()
    },
    onError,
  })
  return { add, change, remove, restore }
}
