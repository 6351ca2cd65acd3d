import { Modal } from '@mantine/core'
import type { Posting, Requirement } from '@careergini/contracts'
import { useTranslation } from 'react-i18next'
import { usePhone } from '../../design/use-phone.ts'
import classes from './posting-text.module.css'

interface PostingTextProps {
  posting: Posting
  opened: boolean
  onClose: () => void
}

/** The posting as it was pasted, what was read as a requirement underlined. Shown as text, never as markup. */
export function PostingText({ posting, opened, onClose }: PostingTextProps) {
  const { t } = useTranslation()
  const phone = usePhone()
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      size={760}
      fullScreen={phone}
      title={posting.title}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <p className="cg-small cg-muted">{t('jobs.textHint', { count: posting.requirements.length })}</p>
      <div className={classes.text}>
        {textParts(posting.text, posting.requirements).map(({ text, importance }, index) =>
          importance ? (
            <mark
              key={index}
              className={classes.requirement}
              data-importance={importance}
              title={t(`match.group.${importance}`)}
            >
              {text}
            </mark>
          ) : (
            text
          ),
        )}
      </div>
    </Modal>
  )
}

export interface TextPart {
  text: string
  importance: Requirement['importance'] | null
}

/** Cuts a text at its requirements; where two overlap, the first keeps the shared part. */
export function textParts(
  text: string,
  requirements: readonly Pick<Requirement, 'start' | 'end' | 'importance'>[],
): TextPart[] {
  const parts: TextPart[] = []
  let at = 0
  for (const { start, end, importance } of requirements.toSorted((a, b) => a.start - b.start)) {
    const from = Math.max(start, at)
    if (end <= from || from >= text.length) continue
    if (from > at) parts.push({ text: text.slice(at, from), importance: null })
    parts.push({ text: text.slice(from, end), importance })
    at = end
  }
  if (at < text.length) parts.push({ text: text.slice(at), importance: null })
  return parts
}
