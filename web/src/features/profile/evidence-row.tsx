import { ActionIcon } from '@mantine/core'
import type { EvidenceItem } from '@careergini/contracts'
import { memo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Chip } from '../../design/chip.tsx'
import { IconPencil, IconTrash } from '../../design/icons.generated.tsx'
import { describe } from '../evidence/describe.ts'
import { EvidenceRef } from '../evidence/evidence-ref.tsx'
import { FactsForm } from '../evidence/facts-form.tsx'
import classes from './profile.module.css'
import { useChangeEvidence } from './use-evidence-changes.ts'

interface EvidenceRowProps {
  item: EvidenceItem
  child?: boolean
  onRemove: (item: EvidenceItem) => void
  removing: boolean
}

/** One fact: its words, where it came from, edit and remove. */
export const EvidenceRow = memo(function EvidenceRow({ item, child = false, onRemove, removing }: EvidenceRowProps) {
  const { t } = useTranslation()
  const [editing, setEditing] = useState(false)
  const { title, detail } = describe(item.facts, item.text, t)
  if (editing) return <EvidenceEditor item={item} onDone={() => setEditing(false)} />
  return (
    <div className={classes.row} data-child={child || undefined} data-edited={item.edited || undefined}>
      <div className={classes.words}>
        <p className={classes.rowTitle}>{title}</p>
        {detail && <p className="cg-small cg-muted cg-wrap">{detail}</p>}
        {item.facts.kind === 'project' && item.text && item.text !== item.facts.name && (
          <p className="cg-wrap">{item.text}</p>
        )}
      </div>
      <p className={classes.chips}>
        {item.edited && <Chip icon={IconPencil}>{t('profile.edited')}</Chip>}
        <EvidenceRef item={item} />
      </p>
      <ActionIcon data-in-row aria-label={t('profile.editItem', { title })} onClick={() => setEditing(true)}>
        <IconPencil />
      </ActionIcon>
      <ActionIcon
        data-in-row
        aria-label={t('profile.removeItem', { title })}
        loading={removing}
        onClick={() => onRemove(item)}
      >
        <IconTrash />
      </ActionIcon>
    </div>
  )
})

function EvidenceEditor({ item, onDone }: { item: EvidenceItem; onDone: () => void }) {
  const { t } = useTranslation()
  const change = useChangeEvidence()
  return (
    <div className={classes.editing}>
      <FactsForm
        kind={item.facts.kind}
        initial={item}
        submitLabel={t('profile.save')}
        busy={change.isPending}
        refused={change.error}
        onCancel={onDone}
        onSubmit={(draft) => change.mutate({ id: item.id, draft }, { onSuccess: onDone })}
      />
    </div>
  )
}
