import { ActionIcon, Button, Menu } from '@mantine/core'
import { documentTemplates, type TailoredDocument } from '@careergini/contracts'
import { useRouter } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import {
  IconDots,
  IconDownload,
  IconFilePencil,
  IconFileText,
  IconLock,
  IconShieldCheck,
  IconTrash,
} from '../../design/icons.generated.tsx'
import { useDocumentRuns } from '../writing/document-runs.tsx'
import { useDownload, useRemoveDocument } from './use-documents.ts'

/** The two outcomes, and the rest behind a menu. */
export function DocumentActions({ document, withMenu }: { document: TailoredDocument; withMenu: boolean }) {
  const { t } = useTranslation()
  const download = useDownload(document)
  const loading = (kind: string) => download.isPending && download.variables === kind
  return (
    <>
      <Button leftSection={<IconShieldCheck />} loading={loading('proof')} onClick={() => download.mutate('proof')}>
        {t('documents.proof')}
      </Button>
      <Button
        variant="filled"
        leftSection={<IconDownload />}
        loading={loading('pdf')}
        onClick={() => download.mutate('pdf')}
      >
        {t('documents.downloadPdf')}
      </Button>
      {withMenu && <DocumentMenu document={document} />}
    </>
  )
}

export function DocumentMenu({ document }: { document: TailoredDocument }) {
  const { t } = useTranslation()
  const router = useRouter()
  const download = useDownload(document)
  const remove = useRemoveDocument()
  const { start } = useDocumentRuns()
  const rewrite = (template: TailoredDocument['template']) => {
    if (!document.postingId) return
    start(document.postingId, { template, paper: document.content.paper })
    void router.navigate({ to: '/documents/new/$postingId', params: { postingId: document.postingId } })
  }
  return (
    <Menu position="bottom-end" width={260}>
      <Menu.Target>
        <ActionIcon aria-label={t('documents.menu')}>
          <IconDots size={18} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconFileText size={16} />} onClick={() => download.mutate('txt')}>
          {t('documents.downloadText')}
        </Menu.Item>
        <Menu.Item leftSection={<IconFileText size={16} />} onClick={() => download.mutate('json')}>
          {t('documents.downloadJson')}
        </Menu.Item>
        <Menu.Item leftSection={<IconLock size={16} />} onClick={() => download.mutate('evidence')}>
          {t('documents.downloadEvidence')}
        </Menu.Item>
        {document.postingId && (
          <>
            <Menu.Divider />
            {documentTemplates.map((template) => (
              <Menu.Item key={template} leftSection={<IconFilePencil size={16} />} onClick={() => rewrite(template)}>
                {t('documents.rewrite', { template: t(`documents.template.${template}`) })}
              </Menu.Item>
            ))}
          </>
        )}
        <Menu.Divider />
        <Menu.Item leftSection={<IconTrash size={16} />} onClick={() => remove.mutate(document)}>
          {t('documents.remove')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
