import { defineEndpoint, document, documentTemplates, generateResume } from '@careergini/contracts'
import { AppError } from '@careergini/platform/errors'
import { type HttpApp, mountRun } from '@careergini/platform/http'
import { z } from 'zod'
import type { GenerationService } from './generation.service.ts'

const writeResume = defineEndpoint({
  service: 'ai',
  access: 'user',
  limit: 'expensive',
  id: 'writeResumeOnOwnPort',
  method: 'POST',
  path: '/resume/generate',
  status: 200,
  summary: 'Write a résumé for the text of a posting.',
  body: z.object({
    user_id: z.string('Give user_id, the id of the signed-in user.'),
    job_description: z.string('Give job_description, the text of the posting.').min(1).max(500_000),
    template: z.enum(documentTemplates).default('modern'),
  }),
  response: z.object({
    resume_id: z.uuid(),
    user_id: z.string(),
    template: z.enum(documentTemplates),
    resume: document.shape.content,
    match: document.shape.match,
    notices: document.shape.notices,
    download_url: z.string(),
  }),
  errors: [...generateResume.errors, 'not-allowed'],
})

/** The shape that the specification names for the AI service's own port. Programs in the installation use it. */
export function ownPortResumeRoutes(app: HttpApp, generation: GenerationService): void {
  mountRun(
    app,
    writeResume,
    {
      async start({ principal, body, requestId }, keep) {
        if (body.user_id !== principal.id) {
          throw new AppError(
            'not-allowed',
            'user_id is not the signed-in user. Leave other people’s documents to them.',
          )
        }
        const request = generateResume.body.parse({ jobDescription: body.job_description, template: body.template })
        return generation.start(principal, request, requestId, keep)
      },
      async answer({ principal, body, signal }, runId) {
        const { id, content, match, notices } = await generation.result(principal.id, runId, signal)
        return {
          resume_id: id,
          user_id: principal.id,
          template: body.template,
          resume: content,
          match,
          notices,
          download_url: `/api/v1/resume/${id}/download`,
        }
      },
    },
    { prefix: '' },
  )
}
