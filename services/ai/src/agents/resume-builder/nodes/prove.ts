import { gatePolicyVersion } from '@careergini/grounding'
import { templatePolicyVersion, type DocumentPress } from '../../../resume/document-press.ts'
import { modelsOf } from '../../../resume/document.rules.ts'
import type { ResumeBuilderState, ResumeBuilderUpdate } from '../state.ts'

/** Builds and signs the proof, attaches it and reads the finished file back: what does not verify is not stored. */
export function createProveNode({ press }: { press: Pick<DocumentPress, 'prove'> }) {
  return async (state: ResumeBuilderState): Promise<ResumeBuilderUpdate> => {
    const { content, evidence, posting, match, plan, rendered, documentId, request } = state
    const pressed = await press.prove({
      documentId,
      content,
      evidence,
      postingText: posting?.text ?? null,
      policies: {
        match: match?.policyVersion ?? 'none',
        plan: plan.policyVersion,
        gate: gatePolicyVersion,
        template: templatePolicyVersion(content.template),
      },
      models: modelsOf(content),
      rendered,
      maxPages: request.maxPages,
    })
    return { pressed }
  }
}
