import { linesInReadingOrder } from '@careergini/contracts'
import { composeDocument, planDocument, UnplannableDocument } from '@careergini/grounding'
import { AppError } from '@careergini/platform/errors'
import { printWarnings } from '@careergini/resume-writer'
import type { Emit } from '../run-event.ts'
import type { ResumeBuilderState, ResumeBuilderUpdate } from '../state.ts'

/** Chooses what the document says and writes it without any model. Runs again with less `fill` when pages overflow. */
export function createPlanNode() {
  return async (state: ResumeBuilderState, emit: Emit): Promise<ResumeBuilderUpdate> => {
    const { request, evidence, match, fill, plan: before } = state
    const plan = planOrExplain({
      evidence,
      match,
      language: request.language,
      options: { template: request.template, paper: request.paper, maxPages: request.maxPages, fill },
    })
    const composed = composeDocument(plan, evidence)
    if (!before) {
      const { posting, model } = state
      // Not before: what fails until here is answered as a problem instead of a stream.
      emit({ type: 'run-start', data: { postingTitle: posting?.title ?? null, model: model?.name ?? null } })
      const lines = linesInReadingOrder(composed).length
      const answered = new Set(plan.answered.map((one) => one.requirementId)).size
      const gaps = plan.gaps.map((gap) => gap.text)
      const requirements = match?.rows.length ?? 0
      emit({ type: 'plan-ready', data: { lines, requirementsAnswered: answered, requirements, gaps } })
    }
    const cited = new Set(linesInReadingOrder(composed).flatMap((line) => line.claim.evidenceIds))
    const warnings = printWarnings(evidence.filter((item) => cited.has(item.id))).map((warning) => warning.message)
    return { plan, composed, notices: [...warnings, ...omissionNotices(plan.omitted)] }
  }
}

function planOrExplain(input: Parameters<typeof planDocument>[0]): ReturnType<typeof planDocument> {
  try {
    return planDocument(input)
  } catch (error) {
    if (error instanceof UnplannableDocument) throw new AppError('nothing-to-write', error.message, { cause: error })
    throw error
  }
}

/** What was left out for another reason than the page limit is worth a sentence. */
function omissionNotices(omitted: readonly { reason: string }[]): string[] {
  const unsafe = omitted.filter(({ reason }) => reason === 'unsafe-text').length
  if (unsafe === 0) return []
  const facts = unsafe === 1 ? 'One fact was' : `${unsafe} facts were`
  return [`${facts} left out: the text reads like an instruction to a program. Look at your evidence.`]
}
