import { Card, NativeSelect } from '@mantine/core'
import type { EvidenceKind } from '@careergini/contracts'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { describeShort } from '../evidence/describe.ts'
import { addableKinds } from '../evidence/facts-fields.ts'
import { FactsForm } from '../evidence/facts-form.tsx'
import { useEvidence } from '../evidence/use-evidence.ts'
import { parentChoice } from './parent-choice.ts'
import classes from './profile.module.css'
import { useAddEvidence } from './use-evidence-changes.ts'

const parentKinds: readonly EvidenceKind[] = ['role', 'project', 'education']

interface AddEvidenceProps {
  kind: EvidenceKind
  /** What to begin with, in the first field of a text. */
  words?: string
  /** Lets the person say what it is. */
  onKind?: (kind: EvidenceKind) => void
  onDone: () => void
  onAdded?: () => void
}

/** A fact typed by the person. An achievement names the role or project it belongs to. */
export function AddEvidence({ kind, words, onKind, onDone, onAdded }: AddEvidenceProps) {
  const { t } = useTranslation()
  const { items } = useEvidence()
  const add = useAddEvidence()
  const parents = kind === 'achievement' ? items.filter((item) => parentKinds.includes(item.facts.kind)) : []
  const [parentId, setParentId] = useState<string | null>(null)
  const leftOver = words !== undefined
  const chosen = parentChoice(parentId, parents, leftOver)
  return (
    <Card component="section" aria-labelledby="add-title" className={classes.add}>
      <h2 id="add-title">{t('profile.addTitle', { kind: t(`evidence.kind.${kind}`) })}</h2>
      {onKind && (
        <NativeSelect
          label={t('profile.whatItIs')}
          value={kind}
          onChange={(event) => onKind(addableKinds.find((name) => name === event.currentTarget.value) ?? kind)}
          data={addableKinds.map((name) => ({ value: name, label: t(`evidence.kind.${name}`) }))}
        />
      )}
      {parents.length > 0 && (
        <NativeSelect
          label={t('profile.belongsTo')}
          value={chosen ?? ''}
          onChange={(event) => setParentId(event.currentTarget.value)}
          data={[
            ...(leftOver ? [{ value: '', label: t('profile.belongsToNone') }] : []),
            ...parents.map((item) => ({ value: item.id, label: describeShort(item.facts, item.text, t) })),
          ]}
        />
      )}
      <FactsForm
        kind={kind}
        initial={null}
        {...(words === undefined ? {} : { words })}
        submitLabel={t('profile.save')}
        busy={add.isPending}
        refused={add.error}
        onCancel={onDone}
        onSubmit={(draft) =>
          add.mutate(
            { draft, parentId: chosen },
            {
              onSuccess: () => {
                onAdded?.()
                onDone()
              },
            },
          )
        }
      />
    </Card>
  )
}
