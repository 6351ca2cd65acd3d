import type { AnswerOf, systemModels } from '@careergini/contracts'
import { useTranslation } from 'react-i18next'
import { Status } from '../../design/status.tsx'
import classes from './system.module.css'

/** The three roles and whether the local model server has their models. */
export function ModelsCard({ models }: { models: AnswerOf<typeof systemModels> }) {
  const { t } = useTranslation()
  const away = models.ollama === 'disconnected'
  return (
    <section className={classes.card}>
      <div className={classes.cardHead}>
        <h2>{t('system.models')}</h2>
        <span className="cg-mono cg-muted cg-wrap">{models.baseUrl}</span>
      </div>
      {away && <p className={classes.cardBody}>{t('system.modelsAway')}</p>}
      <ul>
        {models.roles.map((role) => (
          <li key={role.role} className={classes.model}>
            <strong>{t(`system.role.${role.role}`)}</strong>
            <Status state={role.present ? 'met' : away ? 'unknown' : 'missing'}>
              {role.present ? t('system.present') : away ? t('system.notAsked') : t('system.absent')}
            </Status>
            <span className="cg-mono cg-wrap">{role.model}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
