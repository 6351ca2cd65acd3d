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
  job: Pick<PostingSummary, 'id' | 'title'> | null
  documents: number
}

interface Step {
  name: 'bring' | 'check' | 'compare' | 'tailor'
  done: boolean
  /** Where it is done; null while something before it is missing, or where it is done beside the list. */
  link: LinkProps | null
  note: string
}

/** The way from a résumé to a tailored one; what is done is ticked, the first open step stands out. */
export function NextSteps(props: NextStepsProps) {
  const steps = useSteps(props)
  const next = steps.findIndex(({ done }) => !done)
  return (
    <ol className={classes.steps}>
      {steps.map((step, index) => (
        <li
          key={step.name}
          data-next={index === next || undefined}
          aria-current={index === next ? 'step' : undefined}
          data-later={step.link === null || undefined}
        >
          {step.link ? (
            <Link {...step.link} className={classes.step}>
              <StepBody step={step} number={index + 1} />
              <IconChevronRight />
            </Link>
          ) : (
            <div className={classes.step}>
              <StepBody step={step} number={index + 1} />
            </div>
          )}
        </li>
      ))}
    </ol>
  )
}

function useSteps({ evidence, openImport, job, documents }: NextStepsProps): Step[] {
  const { t } = useTranslation()
  const review: LinkProps | null = openImport
    ? { to: '/profile/imports/$importId', params: { importId: openImport.id } as never }
    : null
  const profile: LinkProps | null = evidence > 0 ? { to: '/profile' } : null
  const jobLink: LinkProps | null = job && { to: '/jobs/$postingId', params: { postingId: job.id } as never }
  return [
    { name: 'bring', done: evidence > 0 || review !== null, link: profile ?? review, note: t('home.step.bringNote') },
    {
      name: 'check',
      done: evidence > 0 && !openImport,
      link: review ?? profile,
      note: openImport
        ? t('imports.status.open', { count: openImport.openCount })
        : evidence > 0
          ? t('profile.count', { count: evidence })
          : t('home.step.checkNote'),
    },
    {
      name: 'compare',
      done: job !== null,
      link: jobLink ?? { to: '/jobs', search: { add: true } as never },
      note: job ? (job.title ?? t('jobs.untitled')) : t('home.step.compareNote'),
    },
    {
      name: 'tailor',
      done: documents > 0,
      link: evidence > 0 ? jobLink : null,
      note: t('home.step.tailorNote'),
    },
  ]
}

function StepBody({ step, number }: { step: Step; number: number }) {
  const { t } = useTranslation()
  return (
    <>
      {step.done ? (
        <IconCircleCheckFilled
          size={20}
          aria-label={t('home.done')}
          aria-hidden={false}
          role="img"
          className={classes.tick}
        />
      ) : (
        <span className={classes.number}>{number}</span>
      )}
      <span className={classes.stepText}>
        <strong>{t(`home.step.${step.name}`)}</strong>
        <span className="cg-muted cg-wrap">{step.note}</span>
      </span>
    </>
  )
}
