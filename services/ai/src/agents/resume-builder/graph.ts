import type { Ollama } from '@careergini/llm'
import type { Taxonomy } from '@careergini/skills'
import { END, type LangGraphRunnableConfig, START, StateGraph } from '@langchain/langgraph'
import type { DocumentPress } from '../../resume/document-press.ts'
import { createGateNode } from './nodes/gate.ts'
import { createLoadNode, type ResumeFacts } from './nodes/load.ts'
import { createMatchNode, type MatchFacts } from './nodes/match.ts'
import { createPhraseNode, type PhraseLimits } from './nodes/phrase.ts'
import { createPlanNode } from './nodes/plan.ts'
import { createProveNode } from './nodes/prove.ts'
import { createRenderNode, needsShorterPlan } from './nodes/render.ts'
import { createStoreNode, type DocumentStore } from './nodes/store.ts'
import type { Emit, RunEvent } from './run-event.ts'
import { type ResumeBuilderState, type ResumeBuilderUpdate, type ResumeRequest, resumeBuilderState } from './state.ts'

export interface ResumeBuilderParts {
  models: Pick<Ollama, 'chat'>
  taxonomy: () => Taxonomy
  press: DocumentPress
  documents: DocumentStore
  limits: PhraseLimits
  now: () => Date
}

export interface ResumeRun {
  userId: string
  documentId: string
  request: ResumeRequest
  facts: ResumeFacts & MatchFacts
  signal: AbortSignal
}

/** Eight steps, and four for each of at most six plans that turn out too long. */
const recursionLimit = 40

/** Writes one tailored résumé; yields its events as they happen. An aborted signal stops the graph and the model. */
export async function* buildResume(parts: ResumeBuilderParts, run: ResumeRun): AsyncGenerator<RunEvent> {
  const { request, documentId, signal } = run
  const graph = resumeGraph(parts, run)
  const stream = await graph.stream({ request, documentId, fill: 1 }, { streamMode: 'custom', signal, recursionLimit })
  // Only the nodes below write to this stream, and only through `Emit`.
  for await (const event of stream) yield event as RunEvent
}

function resumeGraph(parts: ResumeBuilderParts, { userId, facts, signal }: ResumeRun) {
  const load = createLoadNode(parts)
  const match = createMatchNode()
  const plan = createPlanNode()
  const phrase = createPhraseNode(parts)
  const gate = createGateNode(parts)
  const render = createRenderNode(parts)
  const prove = createProveNode(parts)
  const store = createStoreNode(parts)

  return new StateGraph(resumeBuilderState)
    .addNode(
      'load-facts',
      node((state, emit) => load(state, facts, emit, signal)),
    )
    .addNode(
      'match-posting',
      node((state) => match(state, facts, signal)),
    )
    .addNode(
      'plan-document',
      node((state, emit) => plan(state, emit)),
    )
    .addNode(
      'phrase-lines',
      node((state, emit) => phrase(state, emit, signal)),
    )
    .addNode(
      'gate-lines',
      node((state, emit) => gate(state, emit)),
    )
    .addNode(
      'render-pdf',
      node((state) => render(state)),
    )
    .addNode(
      'prove-lines',
      node((state) => prove(state)),
    )
    .addNode(
      'store-document',
      node((state, emit) => store(state, userId, emit)),
    )
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

function node(work: (state: ResumeBuilderState, emit: Emit) => Promise<ResumeBuilderUpdate>) {
  return (state: ResumeBuilderState, config: LangGraphRunnableConfig): Promise<ResumeBuilderUpdate> =>
    work(state, (event) => config.writer?.(event))
}
