import { useTranslation } from 'react-i18next'
import { Notice } from '../../design/notice.tsx'
import { IconCheck, IconPencil, IconShieldX } from '../../design/icons.generated.tsx'
import type { DocumentRun } from './run-state.ts'
import classes from './writing.module.css'

const icons = { writing: IconPencil, accepted: IconCheck, refused: IconShieldX }

/** The plan in numbers, what it leaves out, and the lines as they come. */
export function RunLines({ run }: { run: DocumentRun }) {
  const { t } = useTranslation()
  return (
    <>
      {run.plan && (
        <p className="cg-muted">
          {t('writing.plan', { answered: run.plan.requirementsAnswered, count: run.plan.requirements })}
        </p>
      )}
      {run.plan && run.plan.gaps.length > 0 && (
        <Notice title={t('writing.gaps', { count: run.plan.gaps.length })}>{run.plan.gaps.join(' · ')}</Notice>
      )}
      <ol className={classes.lines}>
        {run.lines.map((line) => {
          const Mark = icons[line.state]
          return (
            <li key={line.id} data-state={line.state}>
              <Mark size={16} />
              <div>
                <p className="cg-wrap">{line.text}</p>
                {line.findings.map((finding, index) => (
                  <p key={index} className={classes.finding}>
                    {finding.message}
                  </p>
                ))}
              </div>
            </li>
          )
        })}
      </ol>
    </>
  )
}
