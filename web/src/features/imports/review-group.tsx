import { Button } from '@mantine/core'
import type { ImportItem } from '@careergini/contracts'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { IconCheck, IconChevronDown, IconChevronRight } from '../../design/icons.generated.tsx'
import { evidenceGroups, type GroupName } from '../evidence/evidence-groups.ts'
import classes from './review-list.module.css'

interface ReviewGroupProps {
  name: GroupName
  items: ImportItem[]
  /** Opens the group when the item in hand is one of it. */
  holdsActive: boolean
  /** Absent where the items are accepted already. */
  onAccept?: () => void
  renderItem: (item: ImportItem) => React.ReactNode
}

/** A group of clear items in one row: accept it whole, or open it. */
export function ReviewGroup({ name, items, holdsActive, onAccept, renderItem }: ReviewGroupProps) {
  const { t } = useTranslation()
  const [toggled, setToggled] = useState<boolean | null>(null)
  const open = toggled ?? holdsActive
  const panel = useId()
  const Mark = evidenceGroups[name].icon
  const title = t(`evidence.group.${name}`)
  const counts = evidenceGroups[name].kinds
    .map((kind) => ({ kind, count: items.filter((item) => item.facts.kind === kind).length }))
    .filter(({ count }) => count > 0)
    .map(({ kind, count }) => t(`evidence.count.${kind}`, { count }))
  return (
    <div className={classes.group}>
      <div className={classes.groupHead}>
        <button
          type="button"
          className={classes.toggle}
          aria-expanded={open}
          aria-controls={panel}
          onClick={() => setToggled(!open)}
        >
          {open ? <IconChevronDown /> : <IconChevronRight />}
          <Mark size={18} />
          <span className={classes.groupName}>{title}</span>
          <span className={classes.groupText}>{counts.join(', ')}</span>
          <span className={classes.count}>{items.length}</span>
        </button>
        {onAccept && (
          <Button
            size="xs"
            variant="subtle"
            data-in-row
            leftSection={<IconCheck size={14} />}
            onClick={onAccept}
            aria-label={t('imports.acceptGroup', { name: title })}
          >
            {t('imports.accept')}
          </Button>
        )}
      </div>
      <ul id={panel} className={classes.items} hidden={!open}>
        {open && items.map(renderItem)}
      </ul>
    </div>
  )
}
