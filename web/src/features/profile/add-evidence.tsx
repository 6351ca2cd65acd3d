import { Card, NativeSelect } from '@mantine/core'
import type { EvidenceKind } from '@careergini/contracts'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { describeShort } from '../evidence/describe.ts'
import { FactsForm } from '../evidence/facts-form.tsx'
import { useEvidence } from '../evidence/use-evidence.ts'
import classes from './profile.module.css'
import { useEvidenceChanges } from './use-evidence-changes.ts'

const parentKinds: readonly EvidenceKind[] = ['role', 'project', 'education']

/** A fact typed by the person. An achievement names the role or project it belongs to. */
export function AddEvidence({ kind, onDone }: { kind: EvidenceKind; onDone: () => void }) {
  const { t } = useTranslation()
  const { items } = useEvidence()
  const { add } = useEvidenceChanges()
  const parents = kind === 'achievement' ? items.filter((item) => parentKinds.includes(item.facts.kind)) : []
  const [parentId, setParentId] = useState<string | null>(null)
  const chosen = parentId ?? parents[0]?.id ?? null
  return (
    <Card component="section" aria-labelledby="add-title" className={classes.add}>
      <h2 id="add-title">{t('profile.addTitle', { kind: t(`evidence.kind.${kind}`) })}</h2>
      {parents.length > 0 && (
        <NativeSelect
          label={t('profile.belongsTo')}
          value={chosen ?? ''}
          onChange={(event) => setParentId(event.currentTarget.value)}
          data={parents.map((item) => ({ value: item.id, label: describeShort(item.facts, item.text, t) }))}
        />
      )}
      <FactsForm
        kind={kind}
        initial={null}
        submitLabel={t('profile.save')}
        busy={add.isPending}
        onCancel={onDone}
        onSubmit={(draft) => add.mutate({ draft, parentId: chosen }, { onSuccess: onDone })}
      />
    </Card>
  )
}
