import type { Icon } from './icon.tsx'
import classes from './chip.module.css'

export type ChipTone = 'neutral' | 'accent' | 'met' | 'partial' | 'missing'

interface ChipProps {
  icon?: Icon
  tone?: ChipTone
  /** An edge marks a chip that opens something. */
  outlined?: boolean
  onClick?: (() => void) | undefined
  label?: string
  children: React.ReactNode
}

/** A small fact beside a line. With `onClick` it is a button. */
export function Chip({ icon: Mark, tone = 'neutral', outlined = false, onClick, label, children }: ChipProps) {
  const content = (
    <>
      {Mark && <Mark size={12} />}
      <span className={classes.text}>{children}</span>
    </>
  )
  const shared = { className: classes.chip, 'data-tone': tone, 'data-outlined': outlined || undefined }
  if (!onClick) return <span {...shared}>{content}</span>
  return (
    <button type="button" {...shared} onClick={onClick} aria-label={label}>
      {content}
    </button>
  )
}
