import type { DocumentPress } from '../../../resume/document-press.ts'
import type { ResumeBuilderState, ResumeBuilderUpdate } from '../state.ts'

/** Builds and signs the proof, attaches it and reads the finished file back: what does not verify is not stored. */
export function createProveNode({ press }: { press: Pick<DocumentPress, 'prove'> }) {
  return async (state: ResumeBuilderState): Promise<ResumeBuilderUpdate> => {
    const { content, evidence, posting, match, plan, rendered, documentId, request } = state
    const { maxPages } = request
    return {
      pressed: await press.prove({ documentId, content, evidence, posting, match, plan, rendered, maxPages }),
    }
  }
}
