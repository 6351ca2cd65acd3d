import { Menu } from '@mantine/core'
import { Link, useRouter, useRouterState } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { IconLogout, IconMenu2 } from '../design/icons.generated.tsx'
import { moreRooms, tabRooms } from './navigation.ts'
import classes from './phone-tabs.module.css'
import { useSignOut } from './use-sign-out.ts'

/** Five tabs in reach of a thumb; the last opens what is used seldom. */
export function PhoneTabs() {
  const { t } = useTranslation()
  const router = useRouter()
  const signOut = useSignOut()
  const path = useRouterState({ select: (state) => state.location.pathname })
  const behind = moreRooms.some((room) => path.startsWith(room.to))
  return (
    <nav className={classes.tabs} aria-label={t('nav.label')}>
      {tabRooms.map((room) => (
        <Link key={room.name} to={room.to} className={classes.tab} activeOptions={{ exact: room.to === '/' }}>
          <room.icon size={20} />
          <span>{t(`nav.${room.name}`)}</span>
        </Link>
      ))}
      <Menu position="top-end" width={220}>
        <Menu.Target>
          <button type="button" className={classes.tab} data-status={behind ? 'active' : undefined}>
            <IconMenu2 size={20} />
            <span>{t('nav.more')}</span>
          </button>
        </Menu.Target>
        <Menu.Dropdown>
          {moreRooms.map((room) => (
            <Menu.Item
              key={room.name}
              leftSection={<room.icon size={18} />}
              onClick={() => void router.navigate({ to: room.to })}
            >
              {t(`nav.${room.name}`)}
            </Menu.Item>
          ))}
          <Menu.Divider />
          <Menu.Item leftSection={<IconLogout size={18} />} onClick={signOut}>
            {t('nav.signOut')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </nav>
  )
}
