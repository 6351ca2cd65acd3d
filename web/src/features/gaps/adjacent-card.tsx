import { Card } from '@mantine/core'
import type { AdjacentOccupation } from '@careergini/contracts'
import { useTranslation } from 'react-i18next'
import { TextLink } from '../../design/text-link.tsx'
import classes from './gaps.module.css'

/** Occupations that the person's skills carry over to, each with what is shared and what is missing. */
export function AdjacentCard({ adjacent }: { adjacent: readonly AdjacentOccupation[] }) {
  const { t } = useTranslation()
  const list = (named: readonly { label: string }[]) =>
    named
      .slice(0, 3)
      .map(({ label }) => label)
      .join(', ')
  return (
    <Card component="section" padding={0} aria-labelledby="adjacent-title">
      <div className={classes.head}>
        <h2 id="adjacent-title">{t('gaps.adjacent')}</h2>
      </div>
      <ul>
        {adjacent.map(({ conceptId, label, shared, sharedCount, missing, missingCount }) => (
          <li key={conceptId} className={classes.adjacent}>
            <TextLink to="/gaps" search={{ mode: 'role', role: conceptId }} fw={500}>
              {label}
            </TextLink>
            <p className="cg-small">
              {t('gaps.shared', { count: sharedCount })} <span className="cg-muted">{list(shared)}</span>
            </p>
            {missingCount > 0 && (
              <p className="cg-small">
                {t('gaps.lacking', { count: missingCount })} <span className="cg-muted">{list(missing)}</span>
              </p>
            )}
          </li>
        ))}
      </ul>
    </Card>
  )
}
