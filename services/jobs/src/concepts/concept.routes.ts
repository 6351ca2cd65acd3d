import { getOccupation, getSkill, searchOccupations, searchSkills } from '@careergini/contracts'
import { mount, type HttpApp } from '@careergini/platform/http'
import type { ConceptService } from './concept.service.ts'

/** Skills and occupations: finding them by name, and what is known of one. */
export function conceptRoutes(app: HttpApp, concepts: ConceptService): void {
  mount(app, searchSkills, { answer: async ({ query }) => ({ items: concepts.searchSkills(query.q, query.limit) }) })
  mount(app, searchOccupations, {
    answer: async ({ query }) => ({ items: concepts.searchOccupations(query.q, query.limit) }),
  })
  mount(app, getSkill, { answer: ({ principal, params, signal }) => concepts.skill(principal, params.id, { signal }) })
  mount(app, getOccupation, { answer: async ({ params }) => concepts.occupation(params.id) })
}
