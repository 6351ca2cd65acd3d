import { ActionIcon, Button, Skeleton } from '@mantine/core'
import {
  type Dependency,
  type Readiness,
  systemEgress,
  systemModels,
  systemProofKeys,
  systemState,
} from '@careergini/contracts'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { explain } from '../../app/explain.ts'
import { keys } from '../../app/query-keys.ts'
import { useClient } from '../../app/session-context.ts'
import { IconRefresh } from '../../design/icons.generated.tsx'
import { Notice } from '../../design/notice.tsx'
import { Page } from '../../design/page.tsx'
import { usePhone } from '../../design/use-phone.ts'
import { EgressCard } from './egress-card.tsx'
import { ModelsCard } from './models-card.tsx'
import { PartsTable } from './parts-table.tsx'
import { ProofKeysCard } from './proof-keys-card.tsx'
import classes from './system.module.css'
import { Trouble } from './trouble.tsx'

/** What works, what does not and what repairs it; the models; what left this machine. */
export function SystemScreen() {
  const { t } = useTranslation()
  const client = useClient()
  const queryClient = useQueryClient()
  const state = useQuery({
    queryKey: keys.system,
    queryFn: () => client.call(systemState, {}),
    refetchInterval: 15_000,
  })
  const models = useQuery({ queryKey: keys.models, queryFn: () => client.call(systemModels, {}) })
  const egress = useQuery({ queryKey: keys.egress, queryFn: () => client.call(systemEgress, {}) })
  const proofKeys = useQuery({ queryKey: keys.proofKeys, queryFn: () => client.call(systemProofKeys, {}) })
  const services = withoutEachOther(state.data?.services ?? [])
  const troubles = distinct(services.flatMap((service) => service.dependencies).filter((part) => part.state !== 'up'))
  return (
    <Page
      title={t('nav.system')}
      subtitle={state.data ? t('system.version', { version: state.data.version }) : null}
      barActions={
        <CheckAgain
          busy={state.isFetching}
          onCheck={() => void queryClient.invalidateQueries({ queryKey: keys.system })}
        />
      }
    >
      <div className={classes.page}>
        {state.error && <Notice tone="missing">{explain(state.error, t)}</Notice>}
        {troubles.map((part) => (
          <Trouble key={part.name} part={part} />
        ))}
        {state.data && troubles.length === 0 && <Notice tone="met">{t('system.allWell')}</Notice>}
        <div className={classes.columns}>
          {state.isPending ? <Skeleton height={320} radius="md" /> : <PartsTable services={services} />}
          <div className={classes.side}>
            {models.data && <ModelsCard models={models.data} />}
            {models.error && <Notice tone="partial">{explain(models.error, t)}</Notice>}
            {egress.data && <EgressCard calls={egress.data.items} />}
            {egress.error && <Notice tone="partial">{explain(egress.error, t)}</Notice>}
            {proofKeys.data && <ProofKeysCard proofKeys={proofKeys.data.items} />}
            {proofKeys.error && <Notice tone="partial">{explain(proofKeys.error, t)}</Notice>}
            {state.data?.dataFolder && (
              <section className={classes.card}>
                <h2 className={classes.cardHead}>{t('system.dataFolder')}</h2>
                <p className={`${classes.cardBody} cg-mono cg-wrap`}>{state.data.dataFolder}</p>
              </section>
            )}
          </div>
        </div>
      </div>
    </Page>
  )
}

/** A service that rests on another one tells the other's trouble a second time. */
function withoutEachOther(services: readonly Readiness[]): Readiness[] {
  const names = new Set(services.map(({ service }) => service))
  return services.map((service) => ({
    ...service,
    dependencies: service.dependencies.filter((part) => !names.has(part.name)),
  }))
}

/** A part that several services rest on is told once. */
const distinct = (parts: Dependency[]): Dependency[] => [...new Map(parts.map((part) => [part.name, part])).values()]

function CheckAgain({ busy, onCheck }: { busy: boolean; onCheck: () => void }) {
  const { t } = useTranslation()
  const phone = usePhone()
  if (phone)
    return (
      <ActionIcon aria-label={t('system.check')} loading={busy} onClick={onCheck}>
        <IconRefresh size={18} />
      </ActionIcon>
    )
  return (
    <Button leftSection={<IconRefresh />} loading={busy} onClick={onCheck}>
      {t('system.check')}
    </Button>
  )
}
