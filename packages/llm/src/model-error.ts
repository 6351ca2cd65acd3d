/**
 * Why a model call gave no usable answer. Every code has a remedy; callers fall back to their composer on any of them.
 *
 * - `unreachable`: nothing accepts connections at the address
 * - `unresponsive`: the server took the call and then stopped answering even its cheapest endpoint
 * - `deadline`: the call took longer than its setting allows
 * - `interrupted`: the connection closed before the answer was whole
 * - `garbage`: the answer is not in the protocol's form; another program may listen there
 * - `missing-model`: the server runs, the model is not installed
 * - `prompt-too-long`: the prompt and the room for its answer exceed the context window
 * - `prompt-cut`: the server read fewer tokens than were sent, so the answer cannot be trusted
 * - `output-cut`: the answer ended at its token limit, before it was whole
 * - `invalid-output`: the answer is whole but not of the form asked for
 * - `refused`: the server answered with an error of its own
 * - `aborted`: the caller stopped the call
 */
export const modelErrorCodes = [
  'unreachable',
  'unresponsive',
  'deadline',
  'interrupted',
  'garbage',
  'missing-model',
  'prompt-too-long',
  'prompt-cut',
  'output-cut',
  'invalid-output',
  'refused',
  'aborted',
] as const
export type ModelErrorCode = (typeof modelErrorCodes)[number]

/** A failed model call: a stable code, what was wrong (`message`) and what to do (`remedy`). */
export class ModelError extends Error {
  override readonly name = 'ModelError'
  readonly code: ModelErrorCode
  readonly remedy: string

  constructor(code: ModelErrorCode, message: string, remedy: string, options?: ErrorOptions) {
    super(message, options)
    this.code = code
    this.remedy = remedy
  }
}
