import { systemEgress, systemModels } from '@careergini/contracts'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { IconCpu, IconCpuOff, IconShieldCheck } from '../design/icons.generated.tsx'
import { keys } from './query-keys.ts'
import { useClient } from './session-context.ts'
import classes from './state-card.module.css'

/** Two facts that are always in sight: whether a local model helps, and whether anything left this machine today. */
export function StateCard() {
  const { t } = useTranslation()
  const client = useClient()
  const models = useQuery({
    queryKey: keys.models,
    queryFn: () => client.call(systemModels, {}),
    refetchInterval: 60_000,
  })
  const egress = useQuery({
    queryKey: keys.egress,
    queryFn: () => client.call(systemEgress, {}),
    refetchInterval: 60_000,
  })
  if (!models.data && !egress.data) return <div className={classes.card} aria-hidden="true" />
  const missing = models.data?.roles.filter((role) => !role.present).length ?? 0
  const ready = models.data?.ollama === 'connected' && missing === 0
  const calls = egress.data ? callsToday(egress.data.items) : 0
  return (
    <Link to="/system" className={classes.card}>
      {models.data && (
        <span className={classes.fact} data-good={ready || undefined}>
          {ready ? <IconCpu size={14} /> : <IconCpuOff size={14} />}
          <span>
            {ready
              ? t('state.modelReady')
              : models.data.ollama === 'disconnected'
                ? t('state.modelAway')
                : t('state.modelMissing', { count: missing })}
          </span>
        </span>
      )}
      {egress.data && (
        <span className={classes.fact} data-good={calls === 0 || undefined}>
          <IconShieldCheck size={14} />
          <span>{calls === 0 ? t('state.noCalls') : t('state.calls', { count: calls })}</span>
        </span>
      )}
    </Link>
  )
}

function callsToday(items: readonly { at: string }[]): number {
  const today = new Date().toDateString()
  return items.filter((call) => new Date(call.at).toDateString() === today).length
}
