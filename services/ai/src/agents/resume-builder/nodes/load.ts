import { noModelNotice, type EvidenceItem, type Posting } from '@careergini/contracts'
import { type ChatModel, ModelError, type Ollama } from '@careergini/llm'
import type { ResumeBuilderState, ResumeBuilderUpdate, ResumeRequest } from '../state.ts'

/** What the person's other services know, asked for on their behalf. */
export interface ResumeFacts {
  evidence(signal: AbortSignal): Promise<EvidenceItem[]>
  posting(id: string, signal: AbortSignal): Promise<Posting>
  /** Stores a pasted job description as a posting of the person's own. */
  importPosting(text: string, signal: AbortSignal): Promise<Posting>
}

/** Loads the evidence, the posting and the model at the same time. Without a model the run goes on with a notice. */
export function createLoadNode({ models }: { models: Pick<Ollama, 'chat'> }) {
  return async (
    { request }: ResumeBuilderState,
    facts: ResumeFacts,
    signal: AbortSignal,
  ): Promise<ResumeBuilderUpdate> => {
    const [evidence, posting, found] = await Promise.all([
      facts.evidence(signal),
      loadPosting(request, facts, signal),
      findModel(request, models, signal),
    ])
    return { evidence, posting, model: found.model, notices: found.notices }
  }
}

async function loadPosting(request: ResumeRequest, facts: ResumeFacts, signal: AbortSignal): Promise<Posting | null> {
  if (request.postingId) return facts.posting(request.postingId, signal)
  return request.jobDescription ? facts.importPosting(request.jobDescription, signal) : null
}

async function findModel(
  request: ResumeRequest,
  models: Pick<Ollama, 'chat'>,
  signal: AbortSignal,
): Promise<{ model: ChatModel | null; notices: string[] }> {
  // A general résumé has no requirement to word a line for.
  if (!request.rephrase || (!request.postingId && !request.jobDescription)) return { model: null, notices: [] }
  try {
    return { model: await models.chat('reasoning', signal), notices: [] }
  } catch (error) {
    if (!(error instanceof ModelError) || signal.aborted) throw error
    return { model: null, notices: [noModelNotice] }
  }
}
