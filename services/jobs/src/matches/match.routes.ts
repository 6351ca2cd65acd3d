import { answerRequirement, matchOfPosting } from '@careergini/contracts'
import { mount, type HttpApp } from '@careergini/platform/http'
import type { MatchService } from './match.service.ts'

/** The ledger of a posting, and the answers that only the person can give. */
export function matchRoutes(app: HttpApp, matches: MatchService): void {
  mount(app, matchOfPosting, {
    answer: ({ principal, params, query, signal }) => matches.match(principal, params.id, { asOf: query.asOf, signal }),
  })
  mount(app, answerRequirement, {
    answer: ({ principal, params, body, signal }) => matches.answer(principal, params, body.answer, { signal }),
  })
}
