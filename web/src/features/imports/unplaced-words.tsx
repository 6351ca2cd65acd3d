import { Button } from '@mantine/core'
import type { EvidenceKind, ImportRecord } from '@careergini/contracts'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { IconCircleCheckFilled, IconPlus } from '../../design/icons.generated.tsx'
import { useEvidence } from '../evidence/use-evidence.ts'
import { AddEvidence } from '../profile/add-evidence.tsx'
import classes from './review-list.module.css'
import { unplacedId } from './unplaced.ts'

interface UnplacedWordsProps {
  unplaced: ImportRecord['unplaced']
  active: string | null
  onActive: (id: string) => void
}

/** Words of the file that no fact was made of: marked on the page, and kept as the person's own statement if they say so. */
export function UnplacedWords({ unplaced, active, onActive }: UnplacedWordsProps) {
  const { t } = useTranslation()
  const { items } = useEvidence()
  const [opened, setOpened] = useState<number | null>(null)
  const [kept, setKept] = useState<ReadonlySet<number>>(new Set())
  const known = new Set(items.map((item) => item.text))
  return (
    <section className={classes.section}>
      <h2>
        {t('imports.unplaced')} <span className={classes.count}>{unplaced.length}</span>
      </h2>
      <p className="cg-small cg-muted">{t('imports.unplacedHint')}</p>
      <ul className={classes.words}>
        {unplaced.map(({ text }, index) => (
          <Words
            key={index}
            text={text}
            active={active === unplacedId(index)}
            kept={kept.has(index) || known.has(text)}
            open={opened === index}
            onActive={() => onActive(unplacedId(index))}
            onOpen={() => setOpened(index)}
            onClose={() => setOpened(null)}
            onKept={() => setKept(new Set(kept).add(index))}
          />
        ))}
      </ul>
    </section>
  )
}

interface WordsProps {
  text: string
  active: boolean
  kept: boolean
  open: boolean
  onActive: () => void
  onOpen: () => void
  onClose: () => void
  onKept: () => void
}

function Words({ text, active, kept, open, onActive, onOpen, onClose, onKept }: WordsProps) {
  const { t } = useTranslation()
  const row = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (active) row.current?.scrollIntoView({ block: 'nearest' })
  }, [active])
  return (
    <li ref={row} data-active={active || undefined}>
      <div className={classes.declined}>
        <button type="button" className={classes.place} aria-pressed={active} onClick={onActive}>
          {text}
        </button>
        {kept ? (
          <span className={classes.known}>
            <IconCircleCheckFilled size={16} /> {t('imports.kept')}
          </span>
        ) : (
          !open && (
            <Button
              size="xs"
              data-in-row
              leftSection={<IconPlus size={14} />}
              aria-label={t('imports.keepOne', { text })}
              onClick={() => {
                onActive()
                onOpen()
              }}
            >
              {t('imports.keep')}
            </Button>
          )
        )}
      </div>
      {open && <KeepWords text={text} onClose={onClose} onKept={onKept} />}
    </li>
  )
}

/** Asks what the words are, with the words in its first field. */
function KeepWords({ text, onClose, onKept }: { text: string; onClose: () => void; onKept: () => void }) {
  const [kind, setKind] = useState<EvidenceKind>('achievement')
  return <AddEvidence key={kind} kind={kind} words={text} onKind={setKind} onDone={onClose} onAdded={onKept} />
}
