import {
  chooseLine,
  deleteDocument,
  documentEvidenceFile,
  documentProof,
  downloadDocument,
  getDocument,
  listDocuments,
  restoreDocument,
  type TailoredDocument,
} from '@careergini/contracts'
import { notifications } from '@mantine/notifications'
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { explain } from '../../app/explain.ts'
import { keys } from '../../app/query-keys.ts'
import { useClient } from '../../app/session-context.ts'
import { showUndo } from '../../design/undo-toast.tsx'
import { type DownloadKind, fileName, saveFile } from './save-file.ts'

export function useDocuments() {
  const client = useClient()
  return useInfiniteQuery({
    queryKey: keys.documents,
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) =>
      client.call(listDocuments, { query: { limit: 30, ...(pageParam ? { cursor: pageParam } : {}) } }),
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  })
}

export function useDocument(id: string) {
  const client = useClient()
  return useQuery({ queryKey: keys.document(id), queryFn: () => client.call(getDocument, { params: { id } }) })
}

/** The document's PDF; the one before stays in view while a new version is fetched. */
export function useDocumentPdf(id: string, version: number | undefined) {
  const client = useClient()
  return useQuery({
    queryKey: keys.documentPdf(id, version ?? 0),
    enabled: version !== undefined,
    staleTime: Infinity,
    placeholderData: (previous: ArrayBuffer | undefined) => previous,
    queryFn: async () =>
      (await client.file(downloadDocument, { params: { id }, query: { format: 'pdf' } })).arrayBuffer(),
  })
}

/** Fetches a file of the document and hands it to the browser. */
export function useDownload(document: Pick<TailoredDocument, 'id' | 'title'>) {
  const client = useClient()
  const { t } = useTranslation()
  return useMutation({
    mutationFn: async (kind: DownloadKind) => {
      const params = { id: document.id }
      const name = fileName(document.title, kind)
      if (kind === 'proof') {
        const answer = await client.file(documentProof, { params })
        return saveFile(await answer.blob(), name)
      }
      const answer =
        kind === 'evidence'
          ? await client.file(documentEvidenceFile, { params })
          : await client.file(downloadDocument, { params, query: { format: kind } })
      return saveFile(await answer.blob(), name)
    },
    onError: (error) => notifications.show({ message: explain(error, t), color: 'red' }),
  })
}

/** Keeps the person's own wording of a line, or takes the proposed one again. Makes a new version. */
export function useChooseLine(id: string) {
  const client = useClient()
  const queryClient = useQueryClient()
  const { t } = useTranslation()
  return useMutation({
    mutationFn: ({ lineId, choice }: { lineId: string; choice: 'accept' | 'reject' }) =>
      client.call(chooseLine, { params: { id, lineId, choice } }),
    onSuccess: (document) => {
      queryClient.setQueryData(keys.document(id), document)
      void queryClient.invalidateQueries({ queryKey: keys.documents, exact: true })
    },
    onError: (error) => notifications.show({ message: explain(error, t), color: 'red' }),
  })
}

/** Removes a document with a way back. */
export function useRemoveDocument() {
  const client = useClient()
  const queryClient = useQueryClient()
  const router = useRouter()
  const { t } = useTranslation()
  const reload = () => queryClient.invalidateQueries({ queryKey: keys.documents, exact: true })
  const onError = (error: unknown) => notifications.show({ message: explain(error, t), color: 'red' })
  const restore = useMutation({
    mutationFn: (id: string) => client.call(restoreDocument, { params: { id } }),
    onSuccess: reload,
    onError,
  })
  return useMutation({
    mutationFn: (document: Pick<TailoredDocument, 'id' | 'title'>) =>
      client.call(deleteDocument, { params: { id: document.id } }),
    onSuccess: async (_nothing, document) => {
      showUndo(t('documents.removed', { title: document.title }), t('common.undo'), () => restore.mutate(document.id))
      await router.navigate({ to: '/documents' })
      await reload()
    },
    onError,
  })
}
