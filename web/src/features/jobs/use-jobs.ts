import {
  answerRequirement,
  deletePosting,
  getPosting,
  importPosting,
  importPostingFile,
  importSamplePosting,
  listPostings,
  type Match,
  matchOfPosting,
  type Posting,
  restorePosting,
  updatePosting,
} from '@careergini/contracts'
import { notifications } from '@mantine/notifications'
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { explain } from '../../app/explain.ts'
import { keys } from '../../app/query-keys.ts'
import { useClient } from '../../app/session-context.ts'
import { showUndo } from '../../design/undo-toast.tsx'

/** The postings the person can see, newest first, a page at a time. */
export function usePostings() {
  const client = useClient()
  return useInfiniteQuery({
    queryKey: keys.postings,
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) =>
      client.call(listPostings, { query: { limit: 30, ...(pageParam ? { cursor: pageParam } : {}) } }),
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  })
}

export function usePosting(id: string) {
  const client = useClient()
  return useQuery({ queryKey: keys.posting(id), queryFn: () => client.call(getPosting, { params: { id } }) })
}

/** The ledger of a posting. `enabled` lets a list ask only for what is in sight. */
export function useMatch(id: string, enabled = true) {
  const client = useClient()
  return useQuery({
    queryKey: keys.match(id),
    enabled,
    staleTime: 5 * 60_000,
    queryFn: () => client.call(matchOfPosting, { params: { id } }),
  })
}

export type NewPosting = { kind: 'text'; text: string } | { kind: 'file'; file: File } | { kind: 'sample' }

/** Adds a posting and opens it. */
export function useAddPosting(onAdded: () => void) {
  const client = useClient()
  const queryClient = useQueryClient()
  const router = useRouter()
  return useMutation({
    mutationFn: (added: NewPosting): Promise<Posting> => {
      if (added.kind === 'text') return client.call(importPosting, { body: { text: added.text } })
      if (added.kind === 'sample') return client.call(importSamplePosting, {})
      return client.call(importPostingFile, { file: { name: added.file.name, content: added.file } })
    },
    onSuccess: (posting) => {
      queryClient.setQueryData(keys.posting(posting.id), posting)
      void queryClient.invalidateQueries({ queryKey: keys.postings, exact: true })
      onAdded()
      return router.navigate({ to: '/jobs/$postingId', params: { postingId: posting.id } })
    },
  })
}

/** Puts title and employer right; what is shown of the posting elsewhere follows. */
export function useCorrectPosting(id: string) {
  const client = useClient()
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (body: { title: string; organisation: string | null }): Promise<Posting> =>
      client.call(updatePosting, { params: { id }, body }),
    onSuccess: (posting) => {
      queryClient.setQueryData(keys.posting(id), posting)
      void queryClient.invalidateQueries({ queryKey: keys.postings, exact: true })
      void queryClient.invalidateQueries({ queryKey: keys.match(id) })
    },
  })
}

/** Removes a posting with a way back. */
export function useRemovePosting() {
  const client = useClient()
  const queryClient = useQueryClient()
  const router = useRouter()
  const { t } = useTranslation()
  const onError = (error: unknown) => notifications.show({ message: explain(error, t), color: 'red' })
  const reload = () => queryClient.invalidateQueries({ queryKey: keys.postings, exact: true })
  const restore = useMutation({
    mutationFn: (id: string) => client.call(restorePosting, { params: { id } }),
    onSuccess: reload,
    onError,
  })
  return useMutation({
    mutationFn: (posting: Posting) => client.call(deletePosting, { params: { id: posting.id } }),
    onSuccess: async (_nothing, posting) => {
      showUndo(t('jobs.removed', { title: posting.title }), t('common.undo'), () => restore.mutate(posting.id))
      await router.navigate({ to: '/jobs' })
      await reload()
    },
    onError,
  })
}

/** Answers what only the person can answer; null takes the answer back. */
export function useAnswer(postingId: string) {
  const client = useClient()
  const queryClient = useQueryClient()
  const { t } = useTranslation()
  return useMutation({
    mutationFn: ({ requirementId, answer }: { requirementId: string; answer: boolean | null }): Promise<Match> =>
      client.call(answerRequirement, { params: { id: postingId, requirementId }, body: { answer } }),
    onSuccess: (match) => queryClient.setQueryData(keys.match(postingId), match),
    onError: (error) => notifications.show({ message: explain(error, t), color: 'red' }),
  })
}
