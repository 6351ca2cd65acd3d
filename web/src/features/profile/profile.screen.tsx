import { Button, Card, Menu, Skeleton } from '@mantine/core'
import type { EvidenceKind } from '@careergini/contracts'
import { getRouteApi } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { explain } from '../../app/explain.ts'
import { Empty } from '../../design/empty.tsx'
import { IconFlask, IconIdBadge2, IconPlus } from '../../design/icons.generated.tsx'
import { Notice } from '../../design/notice.tsx'
import { Page } from '../../design/page.tsx'
import { addableKinds } from '../evidence/facts-fields.ts'
import { useEvidence } from '../evidence/use-evidence.ts'
import { BringResume, useSample } from '../imports/bring-resume.tsx'
import { ImportsList } from '../imports/imports-list.tsx'
import { AddEvidence } from './add-evidence.tsx'
import { EvidenceGroup } from './evidence-group.tsx'
import { evidenceTree, filledGroups } from './evidence-tree.ts'
import classes from './profile.module.css'

const route = getRouteApi('/inside/profile')

/** The person's evidence by kind, where each fact came from, and the ways to bring more. */
export function ProfileScreen() {
  const { t } = useTranslation()
  const { items, isPending, error } = useEvidence()
  const { add } = route.useSearch()
  const navigate = route.useNavigate()
  const adding = addableKinds.find((kind) => kind === add)
  const setAdding = (kind: EvidenceKind | null) => void navigate({ search: kind ? { add: kind } : {} })
  const tree = useMemo(() => evidenceTree(items), [items])
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
          {isPending && [1, 2, 3].map((row) => <Skeleton key={row} height={120} radius="md" />)}
          {!isPending && !error && items.length === 0 && !adding && <NoEvidence />}
          {filledGroups(tree).map((name) => (
            <EvidenceGroup key={name} name={name} nodes={tree[name]} />
          ))}
        </div>
        <aside className={classes.sources} aria-label={t('profile.sources')}>
          <h2>{t('profile.sources')}</h2>
          <BringResume />
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

function NoEvidence() {
  const { t } = useTranslation()
  const sample = useSample()
  return (
    <Card>
      <Empty
        icon={IconIdBadge2}
        title={t('profile.emptyTitle')}
        actions={
          <Button leftSection={<IconFlask />} loading={sample.isPending} onClick={() => sample.mutate()}>
            {t('sample.try')}
          </Button>
        }
      >
        {t('profile.empty')}
      </Empty>
    </Card>
  )
}
