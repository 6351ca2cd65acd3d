import { findGaps } from '@careergini/contracts'
import { mount, type HttpApp } from '@careergini/platform/http'
import type { GapService } from './gap.service.ts'

/** What a role or jobs ask for and the person's evidence lacks. */
export function gapRoutes(app: HttpApp, gaps: GapService): void {
  mount(app, findGaps, { answer: ({ principal, body, signal }) => gaps.find(principal, body, { signal }) })
}
