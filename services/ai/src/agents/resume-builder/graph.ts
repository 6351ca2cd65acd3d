import type { Ollama } from '@careergini/llm'
import type { Taxonomy } from '@careergini/skills'
import { END, START, StateGraph } from '@langchain/langgraph'
import type { DocumentPress } from '../../resume/document-press.ts'
import { createGateNode } from './nodes/gate.ts'
import { createLoadNode, type ResumeFacts } from './nodes/load.ts'
import { createMatchNode, type MatchFacts } from './nodes/match.ts'
import { createPhraseNode, type PhraseLimits } from './nodes/phrase.ts'
import { createPlanNode } from './nodes/plan.ts'
import { createProveNode } from './nodes/prove.ts'
import { createRenderNode, needsShorterPlan } from './nodes/render.ts'
import { createStoreNode, type StoreDocument } from './nodes/store.ts'
import type { Emit } from './run-event.ts'
import { type ResumeRequest, resumeBuilderState } from './state.ts'

export interface ResumeBuilderParts {
  models: Pick<Ollama, 'chat'>
  taxonomy: () => Taxonomy
  press: DocumentPress
  limits: PhraseLimits
  now: () => Date
}

export interface ResumeRun {
  userId: string
  documentId: string
  request: ResumeRequest
  facts: ResumeFacts & MatchFacts
  signal: AbortSignal
  /** Told of each event as it happens. */
  emit: Emit
  store: StoreDocument
}

/** Eight steps, and four for each of at most six plans that turn out too long. */
const recursionLimit = 40

/** Writes and stores one tailored résumé. An aborted signal stops the graph and the model, and nothing is stored. */
export async function buildResume(parts: ResumeBuilderParts, run: ResumeRun): Promise<void> {
  const { request, documentId, signal } = run
  await resumeGraph(parts, run).invoke({ request, documentId, fill: 1 }, { signal, recursionLimit })
}

function resumeGraph(parts: ResumeBuilderParts, { userId, facts, signal, emit, store }: ResumeRun) {
  const load = createLoadNode(parts)
  const match = createMatchNode()
  const plan = createPlanNode()
  const phrase = createPhraseNode(parts)
  const gate = createGateNode(parts)
  const render = createRenderNode(parts)
  const prove = createProveNode(parts)
  const keep = createStoreNode({ store })

  return new StateGraph(resumeBuilderState)
    .addNode('load-facts', (state) => load(state, facts, signal))
    .addNode('match-posting', (state) => match(state, facts, signal))
    .addNode('plan-document', (state) => plan(state, emit))
    .addNode('phrase-lines', (state) => phrase(state, emit, signal))
    .addNode('gate-lines', (state) => gate(state, emit))
    .addNode('render-pdf', render)
    .addNode('prove-lines', prove)
    .addNode('store-document', (state) => keep(state, userId, signal))
    .addEdge(START, 'load-facts')
    .addEdge('load-facts', 'match-posting')
    .addEdge('match-posting', 'plan-document')
    .addEdge('plan-document', 'phrase-lines')
    .addEdge('phrase-lines', 'gate-lines')
    .addEdge('gate-lines', 'render-pdf')
    .addConditionalEdges('render-pdf', (state) => (needsShorterPlan(state) ? 'plan-document' : 'prove-lines'), [
      'plan-document',
      'prove-lines',
    ])
    .addEdge('prove-lines', 'store-document')
    .addEdge('store-document', END)
    .compile()
}
