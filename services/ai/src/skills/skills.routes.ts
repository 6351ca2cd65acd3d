import { analyzeSkills, gapQuestion } from '@careergini/contracts'
import { AppError } from '@careergini/platform/errors'
import { type HttpApp, mount, readInput, requirePrincipal } from '@careergini/platform/http'
import { z } from 'zod'
import type { AnalysisService } from './analysis.service.ts'

const ownPortBody = z.object({
  user_id: z.string('Give user_id, the id of the signed-in user.'),
  target_role: gapQuestion.shape.targetRole,
})

/** Skills analysis, also in the shape that the specification names for the AI service's own port. */
export function skillsRoutes(app: HttpApp, analysis: AnalysisService): void {
  mount(app, analyzeSkills, {
    answer: (call) => analysis.analyze(call),
    events: (call) => analysis.events(call),
  })
  app.route({
    method: 'POST',
    url: '/skills/analyze',
    async handler(request) {
      const principal = requirePrincipal(request)
      const { user_id, target_role } = readInput(ownPortBody, request.body)
      if (user_id !== principal.id)
        throw new AppError('not-allowed', 'user_id is not the signed-in user. Leave other people’s skills to them.')
      const body = gapQuestion.parse({ targetRole: target_role })
      const found = await analysis.analyze({ principal, body, requestId: request.id, signal: request.gone })
      return { user_id, target_role: found.analysis.target.label, ...found }
    },
  })
}
