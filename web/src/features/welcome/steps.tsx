import { useTranslation } from 'react-i18next'
import classes from './steps.module.css'

const steps = ['bring', 'check', 'compare'] as const

/** The way of the first five minutes; on a phone only the present step. */
export function Steps({ current }: { current: number }) {
  const { t } = useTranslation()
  return (
    <ol className={classes.steps} aria-label={t('welcome.steps.label')}>
      {steps.map((step, index) => (
        <li key={step} className={classes.step} aria-current={index === current ? 'step' : undefined}>
          <span className={classes.number}>{index + 1}</span>
          {t(`welcome.steps.${step}`)}
        </li>
      ))}
    </ol>
  )
}
