import { type BodyOf, documentTemplates, generateResume } from '@careergini/contracts'
import { AppError } from '@careergini/platform/errors'
import { type HttpApp, readInput, requirePrincipal } from '@careergini/platform/http'
import { z } from 'zod'
import type { GenerationService } from './generation.service.ts'

const body = z.object({
  user_id: z.string('Give user_id, the id of the signed-in user.'),
  job_description: z.string('Give job_description, the text of the posting.').min(1).max(500_000),
  template: z.enum(documentTemplates).default('modern'),
})

/** The shape that the specification names for the AI service's own port. Programs in the installation use it. */
export function ownPortResumeRoutes(app: HttpApp, generation: GenerationService): void {
  app.route({
    method: 'POST',
    url: '/resume/generate',
    async handler(request) {
      const principal = requirePrincipal(request)
      const { user_id, job_description, template } = readInput(body, request.body)
      if (user_id !== principal.id) {
        throw new AppError('not-allowed', 'user_id is not the signed-in user. Leave other people’s documents to them.')
      }
      const generateBody: BodyOf<typeof generateResume> = generateResume.body.parse({
        jobDescription: job_description,
        template,
      })
      const runId = await generation.start(principal, generateBody, request.id)
      const document = await generation.result(principal.id, runId, request.gone)
      const { id, content, match, notices } = document
      return {
        resume_id: id,
        user_id,
        template,
        resume: content,
        match,
        notices,
        download_url: `/api/v1/resume/${id}/download`,
      }
    },
  })
}
