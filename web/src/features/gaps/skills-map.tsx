import { Card } from '@mantine/core'
import type { GapRow } from '@careergini/contracts'
import { useTranslation } from 'react-i18next'
import classes from './gaps.module.css'
import { radarPoints, skillGroups } from './skill-groups.ts'

const fewestAxes = 3
const rings = [0.25, 0.5, 0.75, 1]

/** What is there of each group of skills, as a picture and as the table that it stands for. */
export function SkillsMap({ rows, label }: { rows: readonly GapRow[]; label: string }) {
  const { t } = useTranslation()
  const groups = skillGroups(rows)
  if (groups.length === 0) return null
  const points = (shares: readonly number[]) =>
    radarPoints(shares)
      .map(([x, y]) => `${(x * 90).toFixed(1)},${(y * 90).toFixed(1)}`)
      .join(' ')
  return (
    <Card component="section" padding={0} aria-labelledby="map-title">
      <div className={classes.head}>
        <h2 id="map-title">{t('gaps.map', { label })}</h2>
      </div>
      {groups.length >= fewestAxes && (
        <svg viewBox="-110 -110 220 220" className={classes.radar} role="img" aria-label={t('gaps.mapPicture')}>
          {rings.map((ring) => (
            <polygon key={ring} points={points(groups.map(() => ring))} className={classes.ring} />
          ))}
          <polygon points={points(groups.map(({ share }) => Math.max(share, 0.02)))} className={classes.held} />
          {radarPoints(groups.map(() => 1.12)).map(([x, y], index) => (
            <text key={groups[index]?.id} x={x * 90} y={y * 90} className={classes.axis}>
              {index + 1}
            </text>
          ))}
        </svg>
      )}
      <ol className={classes.groups}>
        {groups.map(({ id, label: name, asked, met, partial }, index) => (
          <li key={id}>
            <span className="cg-tabular cg-muted" aria-hidden="true">
              {index + 1}
            </span>
            <span className="cg-wrap">{name}</span>
            <span className="cg-tabular cg-small cg-muted">{t('gaps.groupMet', { met, partial, count: asked })}</span>
          </li>
        ))}
      </ol>
    </Card>
  )
}
