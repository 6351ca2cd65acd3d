export type UnreadableCode =
  | 'empty'
  | 'too-large'
  | 'encrypted'
  | 'corrupted'
  | 'image-only'
  | 'unsupported'
  | 'bomb'
  | 'timeout'
  | 'invalid-json-resume'

/** A mistake in a JSON file; `pointer` is a JSON Pointer (RFC 6901). */
export interface JsonFault {
  pointer: string
  message: string
}

/** The file cannot be read. `message` says what is wrong, `remedy` what the person can do about it. */
export class UnreadableResume extends Error {
  readonly code: UnreadableCode
  readonly remedy: string
  readonly errors?: JsonFault[]

  constructor(
    code: UnreadableCode,
    message: string,
    remedy: string,
    options: { errors?: JsonFault[]; cause?: unknown } = {},
  ) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause })
    this.name = 'UnreadableResume'
    this.code = code
    this.remedy = remedy
    if (options.errors) this.errors = options.errors
  }
}
