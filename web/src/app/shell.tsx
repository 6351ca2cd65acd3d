import { MantineThemeProvider } from '@mantine/core'
import { Notifications } from '@mantine/notifications'
import { QueryClientProvider } from '@tanstack/react-query'
import { Link, Outlet, useRouter } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { usePhone } from '../design/use-phone.ts'
import { Wordmark } from '../design/wordmark.tsx'
import { DocumentRunsProvider } from '../features/writing/document-runs.tsx'
import { backRooms, mainRooms, type Room } from './navigation.ts'
import { PhoneTabs } from './phone-tabs.tsx'
import { createQueryClient } from './query-client.ts'
import { useSessionState } from './session-context.ts'
import classes from './shell.module.css'
import { StateCard } from './state-card.tsx'
import { UserMenu } from './user-menu.tsx'

/**
 * The frame around every room: the rail on a desktop, tabs at the foot on a phone. What was fetched lives and ends with it,
 * so that nothing of one person is left for the next.
 */
export function Shell() {
  const { t } = useTranslation()
  const phone = usePhone()
  const [queryClient] = useState(createQueryClient)
  useLeaveWhenSignedOut()
  return (
    <QueryClientProvider client={queryClient}>
      <DocumentRunsProvider>
        <div className={classes.shell}>
          <a href="#main" className={classes.skip}>
            {t('nav.skip')}
          </a>
          {!phone && <Rail />}
          <main id="main" className={classes.main} tabIndex={-1}>
            <Outlet />
          </main>
          {phone && <PhoneTabs />}
        </div>
        <Toasts />
      </DocumentRunsProvider>
    </QueryClientProvider>
  )
}

/** What happened, for some seconds, each with a button to close it that has a name. */
function Toasts() {
  const { t } = useTranslation()
  const theme = {
    components: { Notification: { defaultProps: { closeButtonProps: { 'aria-label': t('common.close') } } } },
  }
  return (
    <MantineThemeProvider inherit theme={theme}>
      <Notifications position="bottom-center" limit={3} autoClose={8000} />
    </MantineThemeProvider>
  )
}

function Rail() {
  const { t } = useTranslation()
  return (
    <nav className={classes.rail} aria-label={t('nav.label')}>
      <Link to="/" className={classes.brand} aria-label={t('nav.brand')}>
        <Wordmark />
      </Link>
      <ul className={classes.rooms}>
        {mainRooms.map((room) => (
          <RoomLink key={room.name} room={room} />
        ))}
      </ul>
      <ul className={classes.rooms}>
        {backRooms.map((room) => (
          <RoomLink key={room.name} room={room} />
        ))}
      </ul>
      <StateCard />
      <UserMenu />
    </nav>
  )
}

function RoomLink({ room }: { room: Room }) {
  const { t } = useTranslation()
  const name = t(`nav.${room.name}`)
  return (
    <li>
      <Link to={room.to} className={classes.room} activeOptions={{ exact: room.to === '/' }} title={name}>
        <room.icon size={18} />
        <span>{name}</span>
      </Link>
    </li>
  )
}

/** When the session ends here or elsewhere, the way leads to the door. */
function useLeaveWhenSignedOut() {
  const state = useSessionState()
  const router = useRouter()
  useEffect(() => {
    if (state.status === 'signed-out') void router.navigate({ to: '/login', search: {} })
  }, [state.status, router])
}
