import type { GapAnalysis } from '@careergini/contracts'
import { completeJson, estimateTokens, ModelError, type Ollama } from '@careergini/llm'
import type { Taxonomy } from '@careergini/skills'
import { adviceSlot, advicePrompt } from './advice.prompt.ts'
import { type AdviceLine, composeAdvice } from './compose-advice.ts'
import { refuseAdvice } from './gate-advice.ts'

export interface AdviceParts {
  models: Pick<Ollama, 'chat'>
  taxonomy: () => Taxonomy
  /** Longest time for all lines. */
  totalMs: number
}

/** A line as soon as it is settled, and at the end what the person should know. */
export type AdviceStep = { line: AdviceLine } | { notice: string }

const mostWorded = 4

/**
 * The composer's lines, the first of them in the model's words where one answers and the gate lets them pass. Whatever goes wrong,
 * the composer's line stands.
 */
export async function* wordAdvice(
  analysis: GapAnalysis,
  { models, taxonomy, totalMs }: AdviceParts,
  signal: AbortSignal,
): AsyncGenerator<AdviceStep> {
  const lines = composeAdvice(analysis)
  const limited = AbortSignal.any([signal, AbortSignal.timeout(totalMs)])
  const found = await orTrouble(() => models.chat('coding', limited), signal)
  let model = found.value
  if (found.trouble) yield { notice: `${found.trouble} The advice stands in plain words; the figures are the same.` }
  const gate = { taxonomy: taxonomy(), keep: namesIn(analysis) }
  for (const [index, line] of lines.entries()) {
    if (!model || index >= mostWorded) {
      yield { line }
      continue
    }
    const asked = model
    const request = {
      messages: advicePrompt(line.text),
      form: adviceSlot,
      maxTokens: Math.ceil(estimateTokens(line.text) * 2) + 40,
      seed: 1,
      signal: limited,
    }
    const { value, trouble } = await orTrouble(() => completeJson(asked, request), signal)
    if (trouble) {
      model = null
      yield { notice: `${trouble} The rest of the advice stands in plain words.` }
    }
    const passes = value !== null && refuseAdvice(line.text, value.text, gate) === null
    yield { line: passes ? { ...line, text: value.text.trim(), by: `${asked.name}@${asked.digest}` } : line }
  }
}

/** A model that fails is no reason to fail: what it says is told, and the person's own stop goes on. */
async function orTrouble<T>(
  ask: () => Promise<T>,
  signal: AbortSignal,
): Promise<{ value: T | null; trouble: string | null }> {
  try {
    return { value: await ask(), trouble: null }
  } catch (error) {
    signal.throwIfAborted()
    if (error instanceof ModelError) return { value: null, trouble: `${error.message} ${error.remedy}` }
    if (error instanceof Error && error.name === 'TimeoutError')
      return { value: null, trouble: 'The local model took too long.' }
    throw error
  }
}

function namesIn({ rows, targets, adjacent }: GapAnalysis): string[] {
  const near = rows.flatMap(({ nearest }) => nearest?.label ?? [])
  const roles = adjacent.flatMap(({ label, shared, missing }) => [
    label,
    ...[...shared, ...missing].map((one) => one.label),
  ])
  const labels = [...rows.map(({ label }) => label), ...near, ...targets.map(({ title }) => title), ...roles]
  return [...new Set([...labels, 'Strong', 'Good', 'Stretch', 'Unlikely'])].filter((name) => name !== '')
}
