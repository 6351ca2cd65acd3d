import type { TailoredDocument } from '@careergini/contracts'
import type { NewVersion } from '../../../resume/document.repository.ts'
import { documentTitle } from '../../../resume/document.rules.ts'
import type { Emit } from '../run-event.ts'
import type { ResumeBuilderState, ResumeBuilderUpdate } from '../state.ts'

export interface DocumentStore {
  /** Stores the file and the version together or not at all. */
  save(version: NewVersion): Promise<TailoredDocument>
}

export function createStoreNode({ documents }: { documents: DocumentStore }) {
  return async (state: ResumeBuilderState, userId: string, emit: Emit): Promise<ResumeBuilderUpdate> => {
    const document = await documents.save({
      userId,
      resumeId: state.documentId,
      title: documentTitle(state.posting),
      posting: state.posting && { id: state.posting.id, text: state.posting.text, title: state.posting.title },
      match: state.match,
      plan: state.plan,
      content: state.content,
      notices: state.notices,
      pressed: state.pressed,
    })
    const { content: _, match: __, checks: ___, notices: ____, models: _____, ...summary } = document
    emit({ type: 'document-ready', data: summary })
    return { document }
  }
}
