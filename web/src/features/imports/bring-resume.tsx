import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { explain } from '../../app/explain.ts'
import { keys } from '../../app/query-keys.ts'
import { useClient } from '../../app/session-context.ts'
import { IconFlask } from '../../design/icons.generated.tsx'
import classes from './resume-drop.module.css'
import { type RefusedFile, ResumeDrop } from './resume-drop.tsx'
import { sendResume, sendSample } from './upload.ts'

/** Drops a résumé straight into an import and leads to its progress. `before` is a file that could not be read. */
export function BringResume({ before = null }: { before?: RefusedFile | null }) {
  const { t } = useTranslation()
  const client = useClient()
  const router = useRouter()
  const queryClient = useQueryClient()
  const [refused, setRefused] = useState(before)
  const upload = useMutation({
    mutationFn: (file: File) => sendResume(client, file),
    onSuccess: (record) => {
      void queryClient.invalidateQueries({ queryKey: keys.imports })
      return router.navigate({ to: '/profile/imports/$importId', params: { importId: record.id } })
    },
    onError: (error, file) => setRefused({ name: file.name, reason: explain(error, t) }),
  })
  return (
    <ResumeDrop
      onFile={(file) => upload.mutate(file)}
      refused={refused}
      onRefused={setRefused}
      busy={upload.isPending}
    />
  )
}

/** For those who want to look around first. */
export function SampleOffer() {
  const { t } = useTranslation()
  const sample = useSample()
  return (
    <div className={classes.sample}>
      <p className="cg-muted">{t('sample.offer')}</p>
      <Button leftSection={<IconFlask />} loading={sample.isPending} onClick={() => sample.mutate()}>
        {t('sample.try')}
      </Button>
    </div>
  )
}

/** Brings in the sample person and posting, and leads to the review. */
function useSample() {
  const { t } = useTranslation()
  const client = useClient()
  const router = useRouter()
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: () => sendSample(client),
    onSuccess: (record) => {
      for (const queryKey of [keys.imports, keys.postings]) void queryClient.invalidateQueries({ queryKey })
      return router.navigate({ to: '/profile/imports/$importId', params: { importId: record.id } })
    },
    onError: (error) => notifications.show({ message: explain(error, t), color: 'red' }),
  })
}
