import { Button } from '@mantine/core'
import type { ImportItem, ImportRecord } from '@careergini/contracts'
import { useTranslation } from 'react-i18next'
import { Chip } from '../../design/chip.tsx'
import { IconArrowBackUp } from '../../design/icons.generated.tsx'
import { groupNames, groupOfItem } from '../evidence/evidence-groups.ts'
import { useEvidence } from '../evidence/use-evidence.ts'
import { EvidenceRow } from '../profile/evidence-row.tsx'
import { useRemoveEvidence, useRestoreEvidence } from '../profile/use-evidence-changes.ts'
import { ReviewGroup } from './review-group.tsx'
import classes from './review-list.module.css'

interface ReviewAcceptedProps {
  record: ImportRecord
  accepted: readonly ImportItem[]
}

/** What was accepted, as it stands in the profile now: to correct or to take out, group by group. */
export function ReviewAccepted({ record, accepted }: ReviewAcceptedProps) {
  const { t } = useTranslation()
  const { byId } = useEvidence()
  const remove = useRemoveEvidence()
  const kinds = new Map(record.items.map((item) => [item.id, item.facts.kind]))
  const groups = Map.groupBy(accepted, (item) => groupOfItem(item, (id) => kinds.get(id)))
  return (
    <section className={classes.section}>
      <div className={classes.head}>
        <h2>
          {t('imports.accepted')} <span className={classes.count}>{accepted.length}</span>
        </h2>
      </div>
      <div className={classes.groups}>
        {groupNames.map((name) => {
          const items = groups.get(name)
          return (
            items && (
              <ReviewGroup
                key={name}
                name={name}
                items={items}
                holdsActive={false}
                renderItem={(item) => {
                  const evidence = item.existingId === null ? undefined : byId.get(item.existingId)
                  if (!evidence) return <TakenOut key={item.id} item={item} />
                  const removing = remove.isPending && remove.variables.id === evidence.id
                  return (
                    <li key={item.id}>
                      <EvidenceRow item={evidence} onRemove={remove.mutate} removing={removing} />
                    </li>
                  )
                }}
              />
            )
          )
        })}
      </div>
    </section>
  )
}

function TakenOut({ item }: { item: ImportItem }) {
  const { t } = useTranslation()
  const restore = useRestoreEvidence()
  const { existingId } = item
  return (
    <li className={classes.declined}>
      <span>{item.text}</span>
      <Chip>{t('imports.takenOut')}</Chip>
      {item.change !== 'removed' && existingId !== null && (
        <Button
          size="xs"
          variant="subtle"
          data-in-row
          leftSection={<IconArrowBackUp size={14} />}
          loading={restore.isPending}
          onClick={() => restore.mutate(existingId)}
        >
          {t('imports.putBack')}
        </Button>
      )}
    </li>
  )
}
