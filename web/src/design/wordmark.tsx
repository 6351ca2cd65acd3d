import classes from './wordmark.module.css'

/** The mark, a ledger line with its tick, and the name. */
export function Wordmark({ compact = false }: { compact?: boolean }) {
  return (
    <span className={classes.wordmark}>
      <svg viewBox="0 0 24 24" width={24} height={24} aria-hidden="true">
        <rect width="24" height="24" rx="6" className={classes.tile} />
        <path d="M6 8h8M6 12h5M6 16h3M12 15.5l2.2 2.2L18.5 12" className={classes.lines} />
      </svg>
      {!compact && <span>CareerGini</span>}
    </span>
  )
}
