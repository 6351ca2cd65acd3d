import { gateLine, type ProposedWording } from '@careergini/grounding'
import { type ChatModel, completeJson, estimateTokens, ModelError, type ModelErrorCode } from '@careergini/llm'
import type { Taxonomy } from '@careergini/skills'
import type { Emit } from '../run-event.ts'
import type { ResumeBuilderState, ResumeBuilderUpdate } from '../state.ts'
import { type PhraseCandidate, phraseCandidates } from './phrase-candidates.ts'
import { partialWording, phrasePrompt, wordingSlot } from './phrase.prompt.ts'

export interface PhraseLimits {
  /** Most lines that are worded by the model. */
  lines: number
  /** Longest time for all of them. */
  totalMs: number
  /** Unusable answers in a row after which the model is left alone. */
  failuresInARow: number
}

/** The server itself is in trouble: asking for the next line would only wait for the same failure again. */
const serverTrouble: ReadonlySet<ModelErrorCode> = new Set([
  'unreachable',
  'unresponsive',
  'deadline',
  'interrupted',
  'garbage',
  'missing-model',
  'refused',
])
const deltaEveryMs = 150

/** Lets the model reword single achievements, each for one requirement. Whatever goes wrong, the evidence's own words stay. */
export function createPhraseNode({ taxonomy, limits }: { taxonomy: () => Taxonomy; limits: PhraseLimits }) {
  return async (state: ResumeBuilderState, emit: Emit, signal: AbortSignal): Promise<ResumeBuilderUpdate> => {
    const { model, match } = state
    if (!model || !match || state.wordings) return {}
    const context = { evidence: state.evidence, taxonomy: taxonomy(), language: state.composed.language }
    const limit = AbortSignal.timeout(limits.totalMs)
    const wordings: ProposedWording[] = []
    const announced: string[] = []
    let failures = 0
    let unusable = 0
    for (const candidate of phraseCandidates(state.composed, state.evidence, match, limits.lines)) {
      try {
        const text = await wordLine(model, candidate, emit, AbortSignal.any([signal, limit]))
        const proposal = { lineId: candidate.line.id, text, by: `${model.name}@${model.digest}` }
        wordings.push(proposal)
        announced.push(candidate.line.id)
        announce(gateLine(candidate.line, proposal, context), emit)
        failures = 0
      } catch (error) {
        signal.throwIfAborted()
        if (!(error instanceof ModelError)) throw error
        failures += 1
        unusable += 1
        if (!serverTrouble.has(error.code) && !limit.aborted && failures < limits.failuresInARow) continue
        const reason = limit.aborted ? `The local model was not done after ${limits.totalMs / 1000} s.` : explain(error)
        return { wordings, announced, notices: [stoppedNotice(reason, wordings.length)] }
      }
    }
    return { wordings, announced, notices: unusable === 0 ? [] : [unusableNotice(unusable)] }
  }
}

async function wordLine(
  model: ChatModel,
  candidate: PhraseCandidate,
  emit: Emit,
  signal: AbortSignal,
): Promise<string> {
  const { line, requirement } = candidate
  let shown = ''
  let shownAt = 0
  const show = (answer: string) => {
    const soFar = partialWording(answer)
    if (soFar.length === shown.length || performance.now() - shownAt < deltaEveryMs) return
    emit({ type: 'line-delta', data: { lineId: line.id, text: soFar.slice(shown.length) } })
    shown = soFar
    shownAt = performance.now()
  }
  const request = {
    messages: phrasePrompt({ achievement: line.text, requirement: requirement.text }),
    form: wordingSlot,
    // Room for a somewhat longer line and the JSON around it.
    maxTokens: Math.ceil(estimateTokens(line.text) * 1.5) + 40,
    seed: 1,
    signal,
  }
  const { text } = await completeJson(model, request, show)
  if (text.length > shown.length) {
    emit({ type: 'line-delta', data: { lineId: line.id, text: text.slice(shown.length) } })
  }
  return endedLike(line.text, text)
}

/** A full stop or none, as the person has it: the lines of a list should end alike. */
function endedLike(own: string, wording: string): string {
  const bare = wording.trim().replace(/(?<!\.)\.$/, '')
  return /[^.]\.$/.test(own.trim()) ? `${bare}.` : bare
}

function announce(line: ReturnType<typeof gateLine>, emit: Emit): void {
  if (line.refused) emit({ type: 'line-refused', data: { line, findings: line.refused.findings } })
  else emit({ type: 'line-accepted', data: line })
}

function explain(error: ModelError): string {
  return `${error.message} ${error.remedy}`
}

function unusableNotice(lines: number): string {
  const subject = lines === 1 ? 'For one line the answer' : `For ${lines} lines the answers`
  return `${subject} of the local model could not be used; your evidence stands there word for word.`
}

function stoppedNotice(reason: string, worded: number): string {
  const rest = worded === 0 ? 'Every line is' : `It was asked for ${worded} lines before; the others are`
  return `${reason} ${rest} taken from your evidence word for word.`
}
