import { ActionIcon } from '@mantine/core'
import { type LinkProps, useRouter } from '@tanstack/react-router'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { IconChevronLeft } from './icons.generated.tsx'
import classes from './page.module.css'
import { usePhone } from './use-phone.ts'

interface PageProps {
  title: string
  /** Beside the title, such as a file's name. */
  subtitle?: React.ReactNode
  /** Where the back button leads. */
  back?: LinkProps['to']
  /** On a desktop in the bar; on a phone the same stand fixed at the foot. */
  actions?: React.ReactNode
  /** Small ones that stay in the bar on a phone too. */
  barActions?: React.ReactNode
  /** `scroll`: the body scrolls with space around it. `panes`: the children scroll by themselves, edge to edge. */
  layout?: 'scroll' | 'panes'
  children: React.ReactNode
}

/** The frame of every screen: a bar with the title and its actions, and the body below it. */
export function Page({ title, subtitle, back, actions, barActions, layout = 'scroll', children }: PageProps) {
  const { t } = useTranslation()
  const router = useRouter()
  const phone = usePhone()
  useEffect(() => {
    document.title = `${title} · CareerGini`
  }, [title])
  return (
    <div className={classes.page}>
      <header className={classes.bar}>
        {back && (
          <ActionIcon aria-label={t('common.back')} onClick={() => void router.navigate({ to: back })}>
            <IconChevronLeft size={18} />
          </ActionIcon>
        )}
        <div className={classes.titles}>
          <h1 className={classes.title}>{title}</h1>
          {subtitle && <span className={classes.subtitle}>{subtitle}</span>}
        </div>
        {(barActions || (actions && !phone)) && (
          <div className={classes.actions}>
            {barActions}
            {!phone && actions}
          </div>
        )}
      </header>
      <div className={layout === 'scroll' ? classes.scroll : classes.panes}>{children}</div>
      {actions && phone && <div className={classes.foot}>{actions}</div>}
    </div>
  )
}
