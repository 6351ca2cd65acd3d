import type { PostingSummary } from '@careergini/contracts'
import { Link, type LinkProps } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { IconChevronRight, IconCircleCheckFilled } from '../../design/icons.generated.tsx'
import classes from './home.module.css'

interface NextStepsProps {
  evidence: number
  /** An import that waits for decisions. */
  openImport: { id: string; openCount: number } | undefined
  /** The newest job. */
  job: Pick<PostingSummary, 'id' | 'title'> | undefined
  documents: number
}

/** The way from a résumé to a tailored one; what is done is ticked, the first open step stands out. */
export function NextSteps({ evidence, openImport, job, documents }: NextStepsProps) {
  const { t } = useTranslation()
  const steps: { name: 'bring' | 'check' | 'compare' | 'tailor'; done: boolean; link: LinkProps; note: string }[] = [
    {
      name: 'bring',
      done: evidence > 0 || openImport !== undefined,
      link: { to: '/profile' },
      note: t('home.step.bringNote'),
    },
    {
      name: 'check',
      done: evidence > 0 && !openImport,
      link: openImport
        ? { to: '/profile/imports/$importId', params: { importId: openImport.id } as never }
        : { to: '/profile' },
      note: openImport
        ? t('imports.status.open', { count: openImport.openCount })
        : evidence > 0
          ? t('profile.count', { count: evidence })
          : t('home.step.checkNote'),
    },
    { name: 'compare', done: job !== undefined, link: { to: '/jobs' }, note: job?.title ?? t('home.step.compareNote') },
    {
      name: 'tailor',
      done: documents > 0,
      link: job ? { to: '/jobs/$postingId', params: { postingId: job.id } as never } : { to: '/jobs' },
      note: t('home.step.tailorNote'),
    },
  ]
  const next = steps.findIndex(({ done }) => !done)
  return (
    <ol className={classes.steps}>
      {steps.map((step, index) => (
        <li key={step.name} data-next={index === next || undefined}>
          <Link {...step.link} className={classes.step}>
            {step.done ? (
              <IconCircleCheckFilled
                size={20}
                aria-label={t('home.done')}
                aria-hidden={false}
                role="img"
                className={classes.tick}
              />
            ) : (
              <span className={classes.number}>{index + 1}</span>
            )}
            <span className={classes.stepText}>
              <strong>{t(`home.step.${step.name}`)}</strong>
              <span className="cg-muted cg-wrap">{step.note}</span>
            </span>
            <IconChevronRight />
          </Link>
        </li>
      ))}
    </ol>
  )
}
