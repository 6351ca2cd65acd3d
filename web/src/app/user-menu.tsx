import { Menu } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { IconLogout } from '../design/icons.generated.tsx'
import { useSessionState } from './session-context.ts'
import { useSignOut } from './use-sign-out.ts'
import classes from './user-menu.module.css'

/** Who is signed in, and the way out. */
export function UserMenu() {
  const { t } = useTranslation()
  const state = useSessionState()
  const signOut = useSignOut()
  if (state.status !== 'signed-in') return null
  const name = state.user.name ?? state.user.email
  return (
    <Menu position="top-start" width={220}>
      <Menu.Target>
        <button type="button" className={classes.user}>
          <span className={classes.initials} data-initials={initialsOf(name)} />
          <span className={classes.name}>{name}</span>
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{state.user.email}</Menu.Label>
        <Menu.Item leftSection={<IconLogout size={16} />} onClick={signOut}>
          {t('nav.signOut')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}

function initialsOf(name: string): string {
  const words = name.split(/[\s.@]+/).filter(Boolean)
  const letters = words.length > 1 ? [words[0], words.at(-1)] : [words[0]]
  return letters.map((word) => Array.from(word ?? '')[0]?.toUpperCase() ?? '').join('')
}
