import { ActionIcon, Button, Kbd } from '@mantine/core'
import type { ImportItem, ImportRecord } from '@careergini/contracts'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Chip } from '../../design/chip.tsx'
import { Diff } from '../../design/diff.tsx'
import { IconCheck, IconEyeQuestion, IconHelpCircle, IconPencil, IconX } from '../../design/icons.generated.tsx'
import { usePhone } from '../../design/use-phone.ts'
import { describe, describeShort } from '../evidence/describe.ts'
import { type FactsDraft, FactsForm } from '../evidence/facts-form.tsx'
import classes from './review-item.module.css'

interface ReviewItemProps {
  item: ImportItem
  record: ImportRecord
  active: boolean
  editing: boolean
  onActive: () => void
  onEdit: (on: boolean) => void
  onAccept: (draft?: FactsDraft) => void
  onDecline: () => void
}

/** One proposal: what was read, what is doubtful about it, and the three things to do. */
export function ReviewItem({ item, record, active, editing, onActive, onEdit, onAccept, onDecline }: ReviewItemProps) {
  const { t } = useTranslation()
  const card = useRef<HTMLLIElement>(null)
  useFocusWhenActive(card, active, editing)
  const { title, detail } = describe(item.facts, item.text, t)
  const parent = record.items.find(({ id }) => id === item.parentId)
  const kind = t(`evidence.kind.${item.facts.kind}`)
  const doubtful = item.doubts.length > 0
  const note = item.doubts.map((doubt) => (
    <p key={doubt} className={classes.doubt}>
      <IconHelpCircle size={16} /> {doubt}
    </p>
  ))
  return (
    // A list with a roving focus: the item in hand holds it, J and K move it, and every action is a button of its own.
    /* oxlint-disable jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-tabindex, jsx-a11y/no-noninteractive-element-interactions */
    <li
      ref={card}
      className={classes.item}
      data-active={active || undefined}
      data-folded={(!active && !editing) || undefined}
      tabIndex={active ? 0 : -1}
      aria-current={active || undefined}
      aria-label={`${kind}: ${title}`}
      onFocus={active ? undefined : byKeyboard(onActive)}
      onClick={active ? undefined : onItself(onActive)}
    >
      <div className={classes.top}>
        <span className={classes.kind}>
          {parent ? t('evidence.kindAt', { kind, parent: describeShort(parent.facts, parent.text, t) }) : kind}
        </span>
        {item.change === 'conflict' && (
          <Chip tone="partial" icon={IconEyeQuestion}>
            {t('imports.change.conflict')}
          </Chip>
        )}
        {item.change === 'removed' && <Chip tone="partial">{t('imports.change.removed')}</Chip>}
        {item.change === 'changed' && <Chip tone="accent">{t('imports.change.changed')}</Chip>}
        {doubtful && (
          <Chip tone="partial" icon={IconEyeQuestion}>
            {t('imports.unsure')}
          </Chip>
        )}
      </div>
      {editing ? (
        <FactsForm
          kind={item.facts.kind}
          initial={item}
          submitLabel={t('imports.saveAndAccept')}
          onSubmit={onAccept}
          onCancel={() => onEdit(false)}
          note={note}
        />
      ) : (
        <>
          <p className={classes.title}>
            {item.existingText !== null && item.change !== 'new' ? (
              <Diff before={item.existingText} after={item.text} />
            ) : (
              title
            )}
          </p>
          {detail && <p className={classes.detail}>{detail}</p>}
          <Numbers item={item} />
          {note}
          <Actions
            active={active}
            title={title}
            onEdit={() => onEdit(true)}
            onAccept={() => onAccept()}
            onDecline={onDecline}
          />
        </>
      )}
    </li>
  )
}

/**
 * Leaves a button's own events to it: a row that is drawn anew when the button takes the focus would take it away from under
 * the pointer before the click.
 */
function onItself(act: () => void) {
  return ({ target }: React.SyntheticEvent) => {
    if (!(target instanceof Element && target.closest('button, input, textarea, select'))) act()
  }
}

/** The keyboard has no pointer to take a row away from: whichever stop of a row it reaches, the row is in hand. */
function byKeyboard(act: () => void) {
  return ({ target }: React.FocusEvent) => {
    if (target.matches(':focus-visible')) act()
  }
}

function Numbers({ item }: { item: ImportItem }) {
  if (item.facts.kind !== 'achievement' || item.facts.numbers.length === 0) return null
  return (
    <p className={classes.chips}>
      {item.facts.numbers.map((number, index) => (
        <Chip key={index}>{number.text}</Chip>
      ))}
    </p>
  )
}

interface ActionsProps {
  active: boolean
  title: string
  onEdit: () => void
  onAccept: () => void
  onDecline: () => void
}

/** Full buttons with their keys on the item in hand, small ones on the others. */
function Actions({ active, title, onEdit, onAccept, onDecline }: ActionsProps) {
  const { t } = useTranslation()
  const phone = usePhone()
  const key = (letter: string) =>
    !phone && (
      <Kbd size="xs" className={classes.key ?? ''}>
        {letter}
      </Kbd>
    )
  if (active)
    return (
      <div className={classes.actions}>
        <Button
          size="xs"
          variant="filled"
          leftSection={<IconCheck size={14} />}
          rightSection={key('A')}
          onClick={onAccept}
        >
          {t('imports.accept')}
        </Button>
        <Button size="xs" leftSection={<IconPencil size={14} />} rightSection={key('E')} onClick={onEdit}>
          {t('common.edit')}
        </Button>
        <Button
          size="xs"
          variant="subtle"
          color="gray"
          leftSection={<IconX size={14} />}
          rightSection={key('R')}
          onClick={onDecline}
        >
          {t('imports.reject')}
        </Button>
      </div>
    )
  return (
    <div className={classes.small}>
      <ActionIcon
        data-in-row
        variant="default"
        size={28}
        aria-label={t('imports.acceptOne', { title })}
        onClick={onAccept}
      >
        <IconCheck />
      </ActionIcon>
      <ActionIcon data-in-row size={28} aria-label={t('imports.editOne', { title })} onClick={onEdit}>
        <IconPencil />
      </ActionIcon>
      <ActionIcon data-in-row size={28} aria-label={t('imports.rejectOne', { title })} onClick={onDecline}>
        <IconX />
      </ActionIcon>
    </div>
  )
}

/** Moves the focus with J and K, and after a decision, but not away from a field that is being edited. */
function useFocusWhenActive(card: React.RefObject<HTMLLIElement | null>, active: boolean, editing: boolean) {
  useEffect(() => {
    const element = card.current
    if (!active || editing || !element || element.contains(document.activeElement)) return
    element.focus({ preventScroll: true })
    element.scrollIntoView({ block: 'nearest' })
  }, [active, editing, card])
}
