import type { LinkProps } from '@tanstack/react-router'
import type { Icon } from '../design/icon.tsx'
import {
  IconBriefcase,
  IconFileText,
  IconHeartbeat,
  IconHome,
  IconIdBadge2,
  IconSettings,
  IconTargetArrow,
} from '../design/icons.generated.tsx'

export interface Room {
  name: 'home' | 'profile' | 'jobs' | 'documents' | 'gaps' | 'settings' | 'system'
  to: NonNullable<LinkProps['to']>
  icon: Icon
}

/** The rooms of the house, in the order of use. */
export const mainRooms: readonly Room[] = [
  { name: 'home', to: '/', icon: IconHome },
  { name: 'profile', to: '/profile', icon: IconIdBadge2 },
  { name: 'jobs', to: '/jobs', icon: IconBriefcase },
  { name: 'documents', to: '/documents', icon: IconFileText },
  { name: 'gaps', to: '/gaps', icon: IconTargetArrow },
]

export const backRooms: readonly Room[] = [
  { name: 'settings', to: '/settings', icon: IconSettings },
  { name: 'system', to: '/system', icon: IconHeartbeat },
]

/** On a phone four rooms have a tab; the others stand behind the fifth. */
const tabCount = 4
export const tabRooms = mainRooms.slice(0, tabCount)
export const moreRooms = [...mainRooms.slice(tabCount), ...backRooms]
