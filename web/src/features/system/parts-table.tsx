import type { Dependency, Readiness } from '@careergini/contracts'
import { useTranslation } from 'react-i18next'
import { IconDatabase, IconServer2 } from '../../design/icons.generated.tsx'
import { Status } from '../../design/status.tsx'
import classes from './system.module.css'

const states = { up: 'met', degraded: 'partial', down: 'missing' } as const

/** Every service with what it rests on. */
export function PartsTable({ services }: { services: readonly Readiness[] }) {
  const { t } = useTranslation()
  const limited = services.filter((service) => service.state !== 'up').length
  return (
    <section className={classes.card}>
      <div className={classes.cardHead}>
        <h2>{t('system.parts')}</h2>
        <span className="cg-muted cg-tabular">
          {t('system.counts', { working: services.length - limited, limited })}
        </span>
      </div>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t('system.part')}</th>
            <th scope="col">{t('system.state')}</th>
            <th scope="col">{t('system.note')}</th>
          </tr>
        </thead>
        {services.map((service) => (
          <tbody key={service.service}>
            <tr>
              <th scope="row">
                <IconServer2 size={18} />{' '}
                <span>
                  {t(`system.service.${service.service}` as 'system.service.gateway', {
                    defaultValue: service.service,
                  })}
                </span>
              </th>
              <td colSpan={2}>
                <Status state={states[service.state]}>{t(`system.states.${service.state}`)}</Status>
              </td>
            </tr>
            {service.dependencies.map((part) => (
              <PartRow key={part.name} part={part} />
            ))}
          </tbody>
        ))}
      </table>
    </section>
  )
}

function PartRow({ part }: { part: Dependency }) {
  const { t } = useTranslation()
  return (
    <tr className={classes.below}>
      <th scope="row">
        <IconDatabase size={16} />{' '}
        <span>{t(`system.partName.${part.name}` as 'system.partName.database', { defaultValue: part.name })}</span>
      </th>
      <td>
        <Status state={states[part.state]}>{t(`system.states.${part.state}`)}</Status>
      </td>
      <td className="cg-wrap">{part.detail}</td>
    </tr>
  )
}
