import { Button, Card, Menu, Skeleton } from '@mantine/core'
import type { EvidenceItem, EvidenceKind } from '@careergini/contracts'
import { getRouteApi, useRouter } from '@tanstack/react-router'
import { useDeferredValue, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { explain } from '../../app/explain.ts'
import { Empty } from '../../design/empty.tsx'
import { IconChecks, IconIdBadge2, IconPlus } from '../../design/icons.generated.tsx'
import { Notice } from '../../design/notice.tsx'
import { Page } from '../../design/page.tsx'
import { addableKinds } from '../evidence/facts-fields.ts'
import { useEvidence } from '../evidence/use-evidence.ts'
import { BringResume, SampleOffer } from '../imports/bring-resume.tsx'
import { ImportsList } from '../imports/imports-list.tsx'
import { useImports } from '../imports/use-imports.ts'
import { AddEvidence } from './add-evidence.tsx'
import { EvidenceGroup } from './evidence-group.tsx'
import { evidenceTree, filledGroups } from './evidence-tree.ts'
import classes from './profile.module.css'

const route = getRouteApi('/inside/profile')

const nothing: EvidenceItem[] = []

/** The person's evidence by kind, where each fact came from, and the ways to bring more. */
export function ProfileScreen() {
  const { t } = useTranslation()
  const { items, isPending, error } = useEvidence()
  const { add } = route.useSearch()
  const navigate = route.useNavigate()
  const adding = addableKinds.find((kind) => kind === add)
  const setAdding = (kind: EvidenceKind | null) => void navigate({ search: kind ? { add: kind } : {} })
  // Hundreds of rows are drawn in slices, between which the page still answers.
  const shown = useDeferredValue(items, nothing)
  const tree = useMemo(() => evidenceTree(shown), [shown])
  const drawing = items.length > 0 && shown.length === 0
  return (
    <Page
      title={t('nav.profile')}
      subtitle={items.length > 0 ? t('profile.count', { count: items.length }) : null}
      actions={<AddMenu onAdd={setAdding} />}
    >
      <div className={classes.columns}>
        <div className={classes.evidence}>
          {error && <Notice tone="missing">{explain(error, t)}</Notice>}
          {adding && <AddEvidence key={adding} kind={adding} onDone={() => setAdding(null)} />}
          {(isPending || drawing) && [1, 2, 3].map((row) => <Skeleton key={row} height={120} radius="md" />)}
          {!isPending && !error && items.length === 0 && !adding && <NoEvidence />}
          {filledGroups(tree).map((name) => (
            <EvidenceGroup key={name} name={name} nodes={tree[name]} />
          ))}
        </div>
        <aside className={classes.sources} aria-label={t('profile.sources')}>
          {items.length > 0 && (
            <>
              <h2>{t('profile.sources')}</h2>
              <BringResume />
            </>
          )}
          <ImportsList />
        </aside>
      </div>
    </Page>
  )
}

function AddMenu({ onAdd }: { onAdd: (kind: EvidenceKind) => void }) {
  const { t } = useTranslation()
  return (
    <Menu position="bottom-end" width={220}>
      <Menu.Target>
        <Button leftSection={<IconPlus />}>{t('profile.add')}</Button>
      </Menu.Target>
      <Menu.Dropdown>
        {addableKinds.map((kind) => (
          <Menu.Item key={kind} onClick={() => onAdd(kind)}>
            {t(`evidence.kind.${kind}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}

/** Nothing accepted yet: the review that waits, or a résumé to bring. */
function NoEvidence() {
  const { t } = useTranslation()
  const router = useRouter()
  const imports = useImports()
  const open = imports.data?.items.find((record) => record.status === 'ready' && record.openCount > 0)
  if (imports.isPending) return <Skeleton height={220} radius="md" />
  if (open)
    return (
      <Card>
        <Empty
          icon={IconIdBadge2}
          title={t('profile.waitingTitle', { count: open.openCount })}
          actions={
            <Button
              variant="filled"
              leftSection={<IconChecks />}
              onClick={() => void router.navigate({ to: '/profile/imports/$importId', params: { importId: open.id } })}
            >
              {t('imports.title')}
            </Button>
          }
        >
          {t('profile.waiting')}
        </Empty>
      </Card>
    )
  return (
    <>
      <p className="cg-muted">{t('profile.empty')}</p>
      <BringResume />
      <SampleOffer />
    </>
  )
}
