import { useTranslation } from 'react-i18next'
import { diffWords } from './diff-words.ts'
import classes from './diff.module.css'

/** Two wordings in one line: what goes is struck out, what comes is underlined, so that it reads without colour. */
export function Diff({ before, after }: { before: string; after: string }) {
  const { t } = useTranslation()
  return (
    <span className={classes.diff}>
      {diffWords(before, after).map(({ kind, text }, index) => {
        if (kind === 'same') return <span key={index}>{text} </span>
        const Tag = kind === 'removed' ? 'del' : 'ins'
        return (
          <span key={index}>
            <Tag className={classes[kind]} aria-label={t(`diff.${kind}`, { text })}>
              {text}
            </Tag>{' '}
          </span>
        )
      })}
    </span>
  )
}
