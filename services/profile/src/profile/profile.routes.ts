import { exportProfile, getProfile, updateProfile } from '@careergini/contracts'
import { mount, type HttpApp } from '@careergini/platform/http'
import type { ProfileService } from './profile.service.ts'

export function profileRoutes(app: HttpApp, profiles: ProfileService): void {
  mount(app, getProfile, { answer: ({ principal }) => profiles.get(principal.id) })
  mount(app, updateProfile, { answer: ({ principal, body }) => profiles.update(principal.id, body) })
  mount(app, exportProfile, {
    answer: async ({ principal }) => ({
      type: 'application/json',
      name: 'resume.json',
      body: JSON.stringify(await profiles.exportJsonResume(principal.id), null, 2),
    }),
  })
}
