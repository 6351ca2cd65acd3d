import type { LinkProps } from '@tanstack/react-router'
import type { Icon } from '../design/icon.tsx'
import {
  IconBriefcase,
  IconFileText,
  IconHeartbeat,
  IconHome,
  IconIdBadge2,
  IconSettings,
} from '../design/icons.generated.tsx'

export interface Room {
  name: 'home' | 'profile' | 'jobs' | 'documents' | 'settings' | 'system'
  to: NonNullable<LinkProps['to']>
  icon: Icon
}

/** The rooms of the house, in the order of use. */
export const mainRooms: readonly Room[] = [
  { name: 'home', to: '/', icon: IconHome },
  { name: 'profile', to: '/profile', icon: IconIdBadge2 },
  { name: 'jobs', to: '/jobs', icon: IconBriefcase },
  { name: 'documents', to: '/documents', icon: IconFileText },
]

export const backRooms: readonly Room[] = [
  { name: 'settings', to: '/settings', icon: IconSettings },
  { name: 'system', to: '/system', icon: IconHeartbeat },
]
