import { ModelError } from '../model-error.ts'

export interface CallLimits {
  /** How often a silent call asks the server's cheapest endpoint whether it still answers. */
  probeEveryMs: number
  probeTimeoutMs: number
  /** Probes in a row without an answer after which a silent call counts as dead. */
  probeFailures: number
  /** Longest a call may take as a whole, waiting in the server's queue included. */
  deadlineMs: number
}

/**
 * Generous: a busy CPU reads a prompt for minutes before its first token and queues calls without a word, so silence
 * alone never ends a call. Only a server that no longer answers anything, or the deadline, does.
 */
export const defaultCallLimits: CallLimits = {
  probeEveryMs: 10_000,
  probeTimeoutMs: 5_000,
  probeFailures: 3,
  deadlineMs: 20 * 60_000,
}

export interface OllamaCall {
  /** Aborts when the caller stops, the server is dead or the deadline has passed. */
  readonly signal: AbortSignal
  /** Tells that bytes arrived. */
  heard(): void
  /** What a caught error means, in view of why the call was stopped. */
  explain(error: unknown): ModelError
  /** Ends the call and, where it still runs, the model. */
  end(): void
}

/** Starts the watch over one model call. `probe` must reject when the server does not answer. */
export function startCall(
  probe: (signal: AbortSignal) => Promise<unknown>,
  baseUrl: string,
  limits: CallLimits,
  callerSignal?: AbortSignal,
): OllamaCall {
  const controller = new AbortController()
  const signal = callerSignal ? AbortSignal.any([callerSignal, controller.signal]) : controller.signal
  let heardSinceTick = false
  let misses = 0

  async function tick(): Promise<void> {
    if (heardSinceTick) misses = 0
    else misses = (await answers()) ? 0 : misses + 1
    heardSinceTick = false
    if (misses >= limits.probeFailures) controller.abort(unresponsive(baseUrl))
    else if (!signal.aborted) timer = setTimeout(() => void tick(), limits.probeEveryMs)
  }
  async function answers(): Promise<boolean> {
    try {
      await probe(AbortSignal.any([signal, AbortSignal.timeout(limits.probeTimeoutMs)]))
      return true
    } catch {
      return false
    }
  }

  let timer = setTimeout(() => void tick(), limits.probeEveryMs)
  const deadline = setTimeout(() => controller.abort(tooLong(limits.deadlineMs)), limits.deadlineMs)
  return {
    signal,
    heard: () => {
      heardSinceTick = true
    },
    explain(error) {
      if (controller.signal.aborted && controller.signal.reason instanceof ModelError) return controller.signal.reason
      if (callerSignal?.aborted) return new ModelError('aborted', 'The model call was stopped.', 'Start it again.')
      return explainNetworkError(error, baseUrl)
    },
    end() {
      clearTimeout(timer)
      clearTimeout(deadline)
      controller.abort()
    },
  }
}

/** Maps what `fetch` throws: before an answer the server is unreachable, within one the answer was interrupted. */
export function explainNetworkError(error: unknown, baseUrl: string): ModelError {
  if (error instanceof ModelError) return error
  const text = error instanceof Error ? error.message : String(error)
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : null
  const code = cause && 'code' in cause ? String(cause.code) : ''
  const opening = /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|ETIMEDOUT|UND_ERR_CONNECT_TIMEOUT)$/
  if (
    !opening.test(code) &&
    /terminated|closed|reset|socket|premature/i.test(`${text} ${cause?.message ?? ''} ${code}`)
  ) {
    const remedy = 'Try again; if it happens often, look at the log of Ollama (it may lack memory).'
    return new ModelError('interrupted', 'The connection to Ollama broke before the answer was whole.', remedy, {
      cause: error,
    })
  }
  const detail = cause?.message || text
  return new ModelError(
    'unreachable',
    `Ollama does not answer at ${baseUrl} (${detail}).`,
    'Start Ollama, or set OLLAMA_BASE_URL to where it runs.',
    { cause: error },
  )
}

function unresponsive(baseUrl: string): ModelError {
  const message = `Ollama at ${baseUrl} took the call and then stopped answering.`
  return new ModelError('unresponsive', message, 'Restart Ollama.')
}

function tooLong(deadlineMs: number): ModelError {
  const message = `The model did not finish within ${Math.round(deadlineMs / 1000)} s.`
  return new ModelError('deadline', message, 'Choose a smaller model, or allow more time.')
}
