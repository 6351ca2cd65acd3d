import type { TailoredDocument } from '@careergini/contracts'
import { useTranslation } from 'react-i18next'
import { IconCircleCheckFilled, IconCircleX } from '../../design/icons.generated.tsx'
import classes from './document-checks.module.css'

/** The checks of the document as it ships. */
export function DocumentChecks({ document }: { document: TailoredDocument }) {
  const { t } = useTranslation()
  return (
    <ul className={classes.checks} aria-label={t('documents.tab.checks')}>
      {document.checks.map((check) => (
        <li key={check.name} data-passed={check.passed || undefined}>
          {check.passed ? <IconCircleCheckFilled size={16} /> : <IconCircleX size={16} />}
          <div>
            <strong>{t(`documents.check.${check.name}.${check.passed ? 'passed' : 'failed'}`)}</strong>
            <p>{check.detail}</p>
          </div>
        </li>
      ))}
    </ul>
  )
}
