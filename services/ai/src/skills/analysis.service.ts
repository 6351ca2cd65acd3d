import { randomUUID } from 'node:crypto'
import { ApiError } from '@careergini/client'
import type { AnalyzeEvent, GapAdvice, GapAnalysis, GapQuestion } from '@careergini/contracts'
import type { Ollama } from '@careergini/llm'
import type { Principal } from '@careergini/platform/auth'
import { AppError, toProblem } from '@careergini/platform/errors'
import type { Taxonomy } from '@careergini/skills'
import { wordAdvice } from '../agents/skills-gap/word-advice.ts'

export interface AnalysisServiceParts {
  /** Asks for the gaps in the person's name. */
  gapsFor: (
    principal: Principal,
    requestId: string,
  ) => (question: GapQuestion, signal: AbortSignal) => Promise<GapAnalysis>
  /** The models, with their calls noted as that person's. */
  modelsFor: (userId: string) => Pick<Ollama, 'chat'>
  taxonomy: () => Taxonomy
  totalMs: number
}

interface AnalysisCall {
  principal: Principal
  body: GapQuestion
  requestId: string
  signal: AbortSignal
}

/** The gaps, and advice about them in words. */
export class AnalysisService {
  readonly #parts: AnalysisServiceParts

  constructor(parts: AnalysisServiceParts) {
    this.#parts = parts
  }

  async analyze(call: AnalysisCall): Promise<{ analysis: GapAnalysis; advice: GapAdvice }> {
    const analysis = await this.#gaps(call)
    const advice: GapAdvice = { lines: [], notices: [] }
    for await (const step of this.#advice(analysis, call)) {
      if ('line' in step) advice.lines.push(step.line)
      else advice.notices.push(step.notice)
    }
    return { analysis, advice }
  }

  /** The same as it comes: the figures at once, then a line at a time. What is wrong with the question is told before the stream. */
  async events(call: AnalysisCall): Promise<AsyncIterable<AnalyzeEvent>> {
    const analysis = await this.#gaps(call)
    return this.#stream(analysis, call)
  }

  async *#stream(analysis: GapAnalysis, call: AnalysisCall): AsyncIterable<AnalyzeEvent> {
    const runId = randomUUID()
    let seq = 0
    const notices: string[] = []
    yield { runId, seq: seq++, type: 'analysis-ready', data: analysis }
    try {
      for await (const step of this.#advice(analysis, call)) {
        if ('line' in step) yield { runId, seq: seq++, type: 'advice-line', data: step.line }
        else notices.push(step.notice)
      }
      yield { runId, seq: seq++, type: 'run-end', data: { notices } }
    } catch (error) {
      if (call.signal.aborted) return
      const foreseen =
        error instanceof AppError ? error : new AppError('internal', 'The advice could not be written. Try again.')
      yield { runId, seq: seq++, type: 'run-error', data: toProblem(foreseen, call.requestId) }
    }
  }

  #advice(analysis: GapAnalysis, { principal, signal }: AnalysisCall) {
    const { modelsFor, taxonomy, totalMs } = this.#parts
    return wordAdvice(analysis, { models: modelsFor(principal.id), taxonomy, totalMs }, signal)
  }

  async #gaps({ principal, body, requestId, signal }: AnalysisCall): Promise<GapAnalysis> {
    try {
      return await this.#parts.gapsFor(principal, requestId)(body, signal)
    } catch (error) {
      if (!(error instanceof ApiError)) throw error
      const { code, detail, errors } = error.problem
      throw new AppError(code, detail, { cause: error, ...(errors && { errors }) })
    }
  }
}
