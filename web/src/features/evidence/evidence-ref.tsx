import { Modal } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import type { EvidenceItem } from '@careergini/contracts'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { EvidenceChip } from '../../design/evidence-chip.tsx'
import { usePhone } from '../../design/use-phone.ts'
import { useImportOf } from '../imports/use-imports.ts'
import { describeShort } from './describe.ts'
import classes from './evidence-ref.module.css'

const SourceView = lazy(async () => ({ default: (await import('./source-view.tsx')).SourceView }))

/** An evidence chip that opens the page it was read from, with the spot marked. */
export function EvidenceRef({ item }: { item: EvidenceItem }) {
  const [opened, { open, close }] = useDisclosure(false)
  // Hundreds of chips stand on a page: each has its window only once it was asked for.
  const [asked, setAsked] = useState(false)
  const { documentId } = item.source
  const importId = useImportOf(documentId)
  if (!documentId || !importId) return <EvidenceChip source={item.source} />
  return (
    <>
      <EvidenceChip source={item.source} onOpen={() => (setAsked(true), open())} />
      {asked && <SourceWindow item={item} importId={importId} opened={opened} onClose={close} />}
    </>
  )
}

interface SourceWindowProps {
  item: EvidenceItem
  importId: string
  opened: boolean
  onClose: () => void
}

function SourceWindow({ item, importId, opened, onClose }: SourceWindowProps) {
  const { t } = useTranslation()
  const phone = usePhone()
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      size={760}
      fullScreen={phone}
      title={describeShort(item.facts, item.text, t)}
      classNames={{ body: classes.body ?? '', title: classes.title ?? '' }}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      {opened && (
        <Suspense>
          <SourceView
            importId={importId}
            marks={[{ id: item.id, tone: 'active', boxes: item.source.place?.boxes ?? [] }]}
            words={item.text}
            name={item.source.label}
          />
        </Suspense>
      )}
    </Modal>
  )
}
