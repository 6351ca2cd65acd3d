import type { Icon } from './icon.tsx'
import { IconAlertTriangle, IconCircleX, IconInfoCircle, IconShieldCheck } from './icons.generated.tsx'
import classes from './notice.module.css'

type NoticeTone = 'neutral' | 'accent' | 'met' | 'partial' | 'missing'

const icons: Record<NoticeTone, Icon> = {
  neutral: IconInfoCircle,
  accent: IconInfoCircle,
  met: IconShieldCheck,
  partial: IconAlertTriangle,
  missing: IconCircleX,
}

interface NoticeProps {
  tone?: NoticeTone
  icon?: Icon
  title?: React.ReactNode
  children?: React.ReactNode
  action?: React.ReactNode
}

/** A sentence in a soft box: the fact in bold, then the remedy. Errors and warnings are announced. */
export function Notice({ tone = 'neutral', icon, title, children, action }: NoticeProps) {
  const Mark = icon ?? icons[tone]
  return (
    <div className={classes.notice} data-tone={tone} role={tone === 'missing' ? 'alert' : undefined}>
      <Mark size={16} />
      <div className={classes.text}>
        {title && <strong>{title}</strong>} {children}
      </div>
      {action}
    </div>
  )
}
