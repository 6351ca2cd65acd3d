import type { NewVersion } from '../../../resume/document.repository.ts'
import { documentTitle } from '../../../resume/document.rules.ts'
import type { ResumeBuilderState, ResumeBuilderUpdate } from '../state.ts'

/** Stores the file, the version and the end of the run together or not at all. */
export type StoreDocument = (version: NewVersion) => Promise<unknown>

export function createStoreNode({ store }: { store: StoreDocument }) {
  return async (state: ResumeBuilderState, userId: string, signal: AbortSignal): Promise<ResumeBuilderUpdate> => {
    signal.throwIfAborted()
    await store({
      userId,
      resumeId: state.documentId,
      title: documentTitle(state.posting),
      posting: state.posting && { id: state.posting.id, text: state.posting.text, title: state.posting.title },
      match: state.match,
      plan: state.plan,
      content: state.content,
      notices: state.notices,
      pressed: state.pressed,
      maxPages: state.request.maxPages,
    })
    return {}
  }
}
