import { ActionIcon, CopyButton } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { IconCheck, IconCopy } from '../../design/icons.generated.tsx'
import classes from './system.module.css'

/** A command or a key with a button that copies it. */
export function ToCopy({ text }: { text: string }) {
  const { t } = useTranslation()
  return (
    <div className={classes.toCopy}>
      <span className="cg-wrap">{text}</span>
      <CopyButton value={text}>
        {({ copied, copy }) => (
          <ActionIcon data-in-row aria-label={copied ? t('common.copied') : t('common.copy')} onClick={copy}>
            {copied ? <IconCheck /> : <IconCopy />}
          </ActionIcon>
        )}
      </CopyButton>
    </div>
  )
}
