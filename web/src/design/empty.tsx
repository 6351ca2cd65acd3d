import type { Icon } from './icon.tsx'
import classes from './empty.module.css'

interface EmptyProps {
  icon: Icon
  title: React.ReactNode
  children: React.ReactNode
  actions?: React.ReactNode
  tone?: 'neutral' | 'missing'
}

/** An empty room says what to do next. */
export function Empty({ icon: Mark, title, children, actions, tone = 'neutral' }: EmptyProps) {
  return (
    <div className={classes.empty}>
      <span className={classes.icon} data-tone={tone}>
        <Mark size={22} />
      </span>
      <h2>{title}</h2>
      <p className={classes.text}>{children}</p>
      {actions && <div className={classes.actions}>{actions}</div>}
    </div>
  )
}
