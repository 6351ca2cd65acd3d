import type { BodyOf, DocumentContent, EvidenceItem, generateResume, Match, Posting } from '@careergini/contracts'
import type { DocumentPlan, ProposedWording } from '@careergini/grounding'
import type { ChatModel } from '@careergini/llm'
import { Annotation } from '@langchain/langgraph'
import type { PressedDocument, RenderedDocument } from '../../resume/document-press.ts'

export type ResumeRequest = BodyOf<typeof generateResume>

/** What the nodes hand on. Each is written by the node named beside it and read by those after it. */
export const resumeBuilderState = Annotation.Root({
  // the caller
  request: Annotation<ResumeRequest>(),
  documentId: Annotation<string>(),
  // load
  evidence: Annotation<EvidenceItem[]>(),
  posting: Annotation<Posting | null>(),
  model: Annotation<ChatModel | null>(),
  // match
  match: Annotation<Match | null>(),
  // plan; `fill` is lowered by render when the document has a page too many
  fill: Annotation<number>(),
  plan: Annotation<DocumentPlan>(),
  composed: Annotation<DocumentContent>(),
  // phrase; null until the model was asked, so that a second pass does not ask again
  wordings: Annotation<ProposedWording[] | null>(),
  // gate
  content: Annotation<DocumentContent>(),
  announced: Annotation<string[]>(),
  // render
  rendered: Annotation<RenderedDocument>(),
  // proof
  pressed: Annotation<PressedDocument>(),
  /** Sentences for the person about what was not as it could be; each node adds its own. */
  notices: Annotation<string[]>({ reducer: (before, added) => [...new Set([...before, ...added])], default: () => [] }),
})

export type ResumeBuilderState = typeof resumeBuilderState.State
export type ResumeBuilderUpdate = typeof resumeBuilderState.Update
