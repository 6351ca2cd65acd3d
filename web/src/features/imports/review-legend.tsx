import { useTranslation } from 'react-i18next'
import classes from './review-legend.module.css'

/** What the marks on the page mean. */
export function ReviewLegend() {
  const { t } = useTranslation()
  return (
    <ul className={classes.legend}>
      {(['active', 'check', 'clear'] as const).map((tone) => (
        <li key={tone}>
          <span className={classes.sign} data-tone={tone} aria-hidden="true" />
          {t(`imports.legend.${tone}`)}
        </li>
      ))}
    </ul>
  )
}
